package lab.view;

import lab.frame.Layer;

/// The colours of a layer, after the palette of Okabe and Ito. Whichever kind of cones an eye
/// lacks, any two {@code strong} ones differ. Text in {@code ink} has a contrast of at least 7:1 on
/// both tints, white has at least 4.5:1 on {@code strong}, and {@code line} has at least 3:1 on a
/// white page and on a black one.
enum Hue {
    LINK("#fdf0d2", "#f9e0a6", "#4a3200", "#8f5f00", "#a87a12"),
    INTERNET("#e0f0fb", "#c3e1f6", "#052f4d", "#0071b3", "#2a8ccb"),
    TRANSPORT("#dcf3ea", "#bce7d8", "#013a2a", "#006851", "#1f9a78"),
    APPLICATION("#f9e6f1", "#f1cfe2", "#4d1836", "#964373", "#bb5f9b"),
    DATA("#eeeeee", "#e0e0e0", "#222222", "#404040", "#808080"),
    WRONG("#fde3d7", "#fbd0bb", "#5a1a00", "#8a3200", "#d9631e");

    final String tint;
    final String otherTint;
    final String ink;
    final String strong;
    final String line;

    Hue(String tint, String otherTint, String ink, String strong, String line) {
        this.tint = tint;
        this.otherTint = otherTint;
        this.ink = ink;
        this.strong = strong;
        this.line = line;
    }

    static Hue of(Layer layer) {
        return switch (layer) {
            case Layer.Ethernet _, Layer.Loopback _, Layer.Cooked _, Layer.Cooked2 _ -> LINK;
            case Layer.Arp _, Layer.Vlan _, Layer.Llc _, Layer.Snap _ -> LINK;
            case Layer.Ipv4 _, Layer.Ipv6 _, Layer.Extension _ -> INTERNET;
            case Layer.Icmp _, Layer.Icmpv6 _, Layer.Icmpv6Body _ -> INTERNET;
            case Layer.Tcp _, Layer.Udp _ -> TRANSPORT;
            case Layer.Http _, Layer.HttpChunks _, Layer.Tls _ -> APPLICATION;
            case Layer.DnsLength _, Layer.Dns _, Layer.Dhcp _, Layer.Ftp _ -> APPLICATION;
            case Layer.Payload _, Layer.Padding _, Layer.CutShort _ -> DATA;
            case Layer.Malformed _ -> WRONG;
        };
    }

    /// Colours a cell or a run of text.
    String paint() {
        return "background-color:" + tint + ";color:" + ink;
    }

    String paintOther() {
        return "background-color:" + otherTint + ";color:" + ink;
    }

    String paintStrong() {
        return "background-color:" + strong + ";color:#ffffff";
    }

    /// A name on the layer's strong colour.
    String chip(String text) {
        return "<span style=\"%s;padding:1px 7px;border-radius:3px;font-weight:600;white-space:nowrap\">%s</span>"
                .formatted(paintStrong(), Html.escape(text));
    }
}
