package lab.kernel.engine;

/// Documentation of the lab's own library, which JShell finds no sources of.
final class LibraryDocs {
    private LibraryDocs() {}

    static String of(String signature) {
        return "";
    }
}
