package lab.internal.libc;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// What every binding to a C library shares.
public final class Native {
    private static final String OS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Native() {}

    public static boolean linux() {
        return OS.contains("linux");
    }

    public static boolean mac() {
        return OS.contains("mac");
    }

    public static boolean windows() {
        return OS.contains("windows");
    }

    /// A handle for the function {@code name}.
    ///
    /// @throws UnsatisfiedLinkError if the library has no such function
    @SuppressWarnings("restricted")
    public static MethodHandle function(
            SymbolLookup library,
            String name,
            FunctionDescriptor descriptor,
            Linker.Option... options) {
        MemorySegment address =
                library.find(name)
                        .orElseThrow(() -> new UnsatisfiedLinkError("no function " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor, options);
    }

    /// The text at a C {@code char *}; empty for a null pointer.
    @SuppressWarnings("restricted")
    public static String text(MemorySegment pointer) {
        if (pointer.equals(MemorySegment.NULL)) return "";
        return pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// The memory that a C pointer points to, of a size its library promises.
    @SuppressWarnings("restricted")
    public static MemorySegment at(MemorySegment pointer, long size) {
        return pointer.reinterpret(size);
    }

    public static MemorySegment at(MemorySegment pointer, MemoryLayout layout) {
        return at(pointer, layout.byteSize());
    }

    /// What {@code invokeExact} threw: a failure of the call itself goes on as it is.
    public static RuntimeException unexpected(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }
}
