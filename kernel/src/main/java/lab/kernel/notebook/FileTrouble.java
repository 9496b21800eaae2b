package lab.kernel.notebook;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Why a file or folder cannot be made, read or written, for a person.
public final class FileTrouble {
    private FileTrouble() {}

    /// A sentence without its full stop, such as `out: it cannot be made, read or written: this
    /// user may not`.
    ///
    /// @param otherwise what is named where the exception names no file
    public static String inWords(IOException e, Path otherwise) {
        var place = e instanceof FileSystemException file ? file.getFile() : null;
        return "%s: it cannot be made, read or written: %s"
                .formatted(place == null ? otherwise : place, reason(e));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "this user may not";
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                    "a file is there, and no folder";
            case NoSuchFileException _ -> "there is no such folder or file";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
