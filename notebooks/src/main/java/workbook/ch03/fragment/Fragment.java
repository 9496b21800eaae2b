package workbook.ch03.fragment;

import lab.check.Exercise;

/// The flags and the fragment offset (RFC 791 §3.1).
@Exercise(id = "ip.fragment", points = 16, en = "Flags and fragment offset", ko = "플래그와 단편 오프셋")
public interface Fragment {
    /// @param df don't fragment
    /// @param mf more fragments
    /// @param offsetBytes where this fragment's data begins in the whole, in bytes
    record Frag(boolean df, boolean mf, int offsetBytes) {}

    /// @param packet starts with the IPv4 header
    Frag fragment(byte[] packet);
}
