package io.flowlog.core.internal.io;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The library libdeflate (https://github.com/ebiggers/libdeflate), called if {@code -Dflowlog.libdeflate=true} is given and the system
 * has it: its inflater is twice as fast as the one in the JDK. Calling native code is for the user to allow, with
 * {@code --enable-native-access}; without it the JDK warns, or refuses, and then the JDK's own inflater is used.
 */
@SuppressWarnings("restricted") // the caller has asked for it
final class Libdeflate {
    private static final List<String> NAMES =
            List.of("libdeflate.so.0", "libdeflate.so", "libdeflate.0.dylib", "libdeflate.dylib", "deflate.dll");

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    /** {@code size_t}, on the machines of 64 bits that this is for. */
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;

    private static final @Nullable Functions FUNCTIONS = load();

    /**
     * The functions that are called.
     *
     * @param allocate   {@code void *libdeflate_alloc_decompressor(void)}
     * @param free       {@code void libdeflate_free_decompressor(void *)}
     * @param decompress {@code int libdeflate_deflate_decompress_ex(void *, void *in, size_t, void *out, size_t, size_t *read, size_t *written)}
     * @param newMemory  {@code void *malloc(size_t)}, which, other than Java, does not fill memory with zeros
     * @param freeMemory {@code void free(void *)}
     */
    record Functions(
            MethodHandle allocate,
            MethodHandle free,
            MethodHandle decompress,
            MethodHandle newMemory,
            MethodHandle freeMemory) {}

    private Libdeflate() {}

    /** A new inflater, or null where the JDK's has to do. */
    static @Nullable WholeInflater open() {
        return FUNCTIONS == null ? null : new LibdeflateInflater(FUNCTIONS);
    }

    private static @Nullable Functions load() {
        if (!Boolean.getBoolean("flowlog.libdeflate") || POINTER.byteSize() != SIZE.byteSize()) {
            return null;
        }
        for (String name : NAMES) {
            try {
                return functions(SymbolLookup.libraryLookup(name, Arena.global()));
            } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException e) {
                // not here, not with these functions, or not allowed
            }
        }
        return null;
    }

    private static Functions functions(SymbolLookup library) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup system = linker.defaultLookup();
        return new Functions(
                linker.downcallHandle(
                        library.findOrThrow("libdeflate_alloc_decompressor"), FunctionDescriptor.of(POINTER)),
                linker.downcallHandle(
                        library.findOrThrow("libdeflate_free_decompressor"), FunctionDescriptor.ofVoid(POINTER)),
                linker.downcallHandle(
                        library.findOrThrow("libdeflate_deflate_decompress_ex"),
                        FunctionDescriptor.of(INT, POINTER, POINTER, SIZE, POINTER, SIZE, POINTER, POINTER)),
                linker.downcallHandle(system.findOrThrow("malloc"), FunctionDescriptor.of(POINTER, SIZE)),
                linker.downcallHandle(system.findOrThrow("free"), FunctionDescriptor.ofVoid(POINTER)));
    }
}
