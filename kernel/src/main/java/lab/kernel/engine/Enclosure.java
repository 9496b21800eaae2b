package lab.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a lab VM runs inside of, such as a sandbox. Its files keep their paths in there.
@FunctionalInterface
public interface Enclosure {
    /// None: the VM sees what its user sees.
    Enclosure NONE =
            new Enclosure() {
                @Override
                public List<String> enclose(List<String> command, List<Path> read, Path socket) {
                    return command;
                }

                @Override
                public String toString() {
                    return "no enclosure";
                }
            };

    /// The command that starts the lab VM inside.
    ///
    /// @param command that starts it outside
    /// @param read files and folders that the VM is made of
    /// @param socket that it connects to
    List<String> enclose(List<String> command, List<Path> read, Path socket);

    /// More options for the VM, such as how much memory it may have.
    default List<String> options() {
        return List.of();
    }

    /// Takes away what the command is not to know of its starter's environment.
    default void limit(Map<String, String> environment) {}

    /// What is written to the command's standard input, which ends there; empty for nothing.
    default byte[] input() {
        return new byte[0];
    }

    /// Whether another user must be able to connect to the socket.
    default boolean isAnotherUser() {
        return false;
    }
}
