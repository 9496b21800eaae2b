package lab.capture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.internal.libc.Native;
import org.jspecify.annotations.Nullable;

/// The functions of libpcap, by their own names without the {@code pcap_}.
final class LibPcap {
    static final int PCAP_ERROR_BREAK = -2;
    static final int PCAP_ERROR_NO_SUCH_DEVICE = -5;
    static final int PCAP_ERROR_PERM_DENIED = -8;
    static final int PCAP_ERROR_IFACE_NOT_UP = -9;
    static final int PCAP_ERROR_PROMISC_PERM_DENIED = -11;
    static final int PCAP_TSTAMP_PRECISION_NANO = 1;
    static final int ERRBUF_SIZE = 256;

    private static @Nullable LibPcap loaded;

    private final MethodHandle create;
    private final MethodHandle activate;
    private final MethodHandle compile;
    private final MethodHandle setfilter;
    private final MethodHandle freecode;
    private final MethodHandle setnonblock;
    private final MethodHandle dispatch;
    private final MethodHandle stats;
    private final MethodHandle datalink;
    private final MethodHandle precision;
    private final MethodHandle breakloop;
    private final MethodHandle inject;
    private final MethodHandle close;
    private final MethodHandle geterr;
    private final MethodHandle statustostr;
    private final MethodHandle version;
    private final Optional<MethodHandle> selectable;
    private final SymbolLookup library;

    private LibPcap(SymbolLookup library) {
        this.library = library;
        create = returnsPointer("pcap_create", ADDRESS, ADDRESS);
        activate = returnsInt("pcap_activate", ADDRESS);
        compile = returnsInt("pcap_compile", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
        setfilter = returnsInt("pcap_setfilter", ADDRESS, ADDRESS);
        freecode = returnsNothing("pcap_freecode", ADDRESS);
        setnonblock = returnsInt("pcap_setnonblock", ADDRESS, JAVA_INT, ADDRESS);
        dispatch = returnsInt("pcap_dispatch", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        stats = returnsInt("pcap_stats", ADDRESS, ADDRESS);
        datalink = returnsInt("pcap_datalink", ADDRESS);
        precision = returnsInt("pcap_get_tstamp_precision", ADDRESS);
        breakloop = returnsNothing("pcap_breakloop", ADDRESS);
        inject = returnsInt("pcap_inject", ADDRESS, ADDRESS, JAVA_LONG);
        close = returnsNothing("pcap_close", ADDRESS);
        geterr = returnsPointer("pcap_geterr", ADDRESS);
        statustostr = returnsPointer("pcap_statustostr", JAVA_INT);
        version = returnsPointer("pcap_lib_version");
        selectable =
                Native.windows()
                        ? Optional.empty()
                        : Optional.of(returnsInt("pcap_get_selectable_fd", ADDRESS));
    }

    /// The library of this system, loaded when it is first asked for.
    ///
    /// @throws CaptureException with {@link CaptureException.Reason#NO_LIBRARY}
    static synchronized LibPcap load() {
        if (loaded != null) return loaded;
        for (String name : names()) {
            Optional<SymbolLookup> library = lookup(name);
            if (library.isPresent()) {
                LibPcap found = new LibPcap(library.get());
                loaded = found;
                return found;
            }
        }
        throw Remedy.noLibrary();
    }

    private static List<String> names() {
        String given = System.getProperty("lab.libpcap", "");
        if (!given.isEmpty()) return List.of(given);
        if (Native.linux()) return List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so");
        if (Native.mac()) return List.of("libpcap.A.dylib", "/usr/lib/libpcap.A.dylib");
        if (Native.windows()) return List.of(npcap("wpcap.dll"), "wpcap.dll");
        return List.of("libpcap.so");
    }

    private static String npcap(String file) {
        String windows = Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows");
        return Path.of(windows, "System32", "Npcap", file).toString();
    }

    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> lookup(String name) {
        try {
            // wpcap.dll finds the Packet.dll beside it only if that is loaded already.
            if (Native.windows()) SymbolLookup.libraryLookup(npcap("Packet.dll"), Arena.global());
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws CaptureException if there is no memory for it
    MemorySegment create(String adapter) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment why = arena.allocate(ERRBUF_SIZE);
            var handle = (MemorySegment) create.invokeExact(arena.allocateFrom(adapter), why);
            if (handle.equals(MemorySegment.NULL)) {
                throw CaptureException.failed("Opening \"" + adapter + "\"", why.getString(0));
            }
            return handle;
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Sets an option of a handle that is not active yet, such as "snaplen".
    void set(MemorySegment handle, String option, int value) {
        try {
            int status =
                    (int)
                            returnsInt("pcap_set_" + option, ADDRESS, JAVA_INT)
                                    .invokeExact(handle, value);
            if (status < 0) throw CaptureException.failed("Setting " + option, status(status));
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// @return 0, a warning above or an error below it
    int activate(MemorySegment handle) {
        try {
            return (int) activate.invokeExact(handle);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Compiles a filter and lets the kernel use it.
    ///
    /// @return libpcap's words about what is wrong with it; empty if it is set
    String filter(MemorySegment handle, String expression) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = arena.allocate(16, 8);
            MemorySegment text = arena.allocateFrom(expression);
            int netmaskUnknown = -1;
            if ((int) compile.invokeExact(handle, program, text, 1, netmaskUnknown) < 0) {
                return error(handle);
            }
            int status = (int) setfilter.invokeExact(handle, program);
            freecode.invokeExact(program);
            return status < 0 ? error(handle) : "";
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    void setnonblock(MemorySegment handle) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment why = arena.allocate(ERRBUF_SIZE);
            if ((int) setnonblock.invokeExact(handle, 1, why) < 0) {
                throw CaptureException.failed("Reading without waiting", why.getString(0));
            }
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// @return how many frames were handed to {@code callback}, or an error below 0
    int dispatch(MemorySegment handle, int count, MemorySegment callback) {
        try {
            return (int) dispatch.invokeExact(handle, count, callback, MemorySegment.NULL);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Fills a {@code struct pcap_stat}: received, dropped, dropped by the interface.
    void stats(MemorySegment handle, MemorySegment pcapStat) {
        try {
            if ((int) stats.invokeExact(handle, pcapStat) < 0) pcapStat.fill((byte) 0);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    int datalink(MemorySegment handle) {
        try {
            return (int) datalink.invokeExact(handle);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    boolean nanoseconds(MemorySegment handle) {
        try {
            return (int) precision.invokeExact(handle) == PCAP_TSTAMP_PRECISION_NANO;
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// A descriptor that can be polled; -1 if the system has none.
    int selectable(MemorySegment handle) {
        if (selectable.isEmpty()) return -1;
        try {
            return (int) selectable.get().invokeExact(handle);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    void breakloop(MemorySegment handle) {
        try {
            breakloop.invokeExact(handle);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// @return how many bytes were sent, or an error below 0
    int inject(MemorySegment handle, MemorySegment frame) {
        try {
            return (int) inject.invokeExact(handle, frame, frame.byteSize());
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    void close(MemorySegment handle) {
        try {
            close.invokeExact(handle);
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// What went wrong last with this handle.
    String error(MemorySegment handle) {
        try {
            return Native.text((MemorySegment) geterr.invokeExact(handle));
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// What a status number means.
    String status(int status) {
        try {
            return Native.text((MemorySegment) statustostr.invokeExact(status));
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    /// Such as "libpcap version 1.10.3 (with TPACKET_V3)".
    String version() {
        try {
            return Native.text((MemorySegment) version.invokeExact());
        } catch (Throwable thrown) {
            throw Native.unexpected(thrown);
        }
    }

    private MethodHandle returnsInt(String name, MemoryLayout... arguments) {
        return Native.function(library, name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private MethodHandle returnsPointer(String name, MemoryLayout... arguments) {
        return Native.function(library, name, FunctionDescriptor.of(ADDRESS, arguments));
    }

    private MethodHandle returnsNothing(String name, MemoryLayout... arguments) {
        return Native.function(library, name, FunctionDescriptor.ofVoid(arguments));
    }
}
