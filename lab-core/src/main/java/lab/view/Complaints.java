package lab.view;

/// What the library's exceptions say, in the language in use. Packets, filters and files know no
/// languages, as the layers under the pictures; their messages are in English, and the same
/// sentences stand beside the pictures' words in both.
public final class Complaints {
    private Complaints() {}

    /// @param message of an exception of the library
    /// @return the same where it is not known
    public static String inLanguage(String message) {
        int end = message.indexOf('\n');
        // A filter's has the filter and a caret below it.
        return end < 0
                ? Labels.said(message)
                : Labels.said(message.substring(0, end).stripTrailing()) + message.substring(end);
    }
}
