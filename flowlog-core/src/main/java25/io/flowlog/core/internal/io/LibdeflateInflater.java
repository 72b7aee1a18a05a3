package io.flowlog.core.internal.io;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Inflates by libdeflate, which needs the whole stream and room for the whole result. */
@SuppressWarnings("restricted") // the sizes of memory are those that it was asked for with
final class LibdeflateInflater implements WholeInflater {
    /** More compressed bytes are read piece by piece: objects of flow logs rarely have as many. */
    private static final int MOST_COMPRESSED = 16 << 20;

    /** A stream that gives more is inflated piece by piece; no attack by a few compressed bytes takes more memory than this. */
    private static final int MOST_TEXT = 64 << 20;

    private static final int LEAST_COMPRESSED = 1 << 20;
    private static final int LEAST_TEXT = 1 << 20;
    private static final int TEXT_PER_COMPRESSED = 6;

    private static final int SUCCESS = 0;
    private static final int INSUFFICIENT_SPACE = 3;

    private final Libdeflate.Functions functions;
    private MemorySegment decompressor;

    /** Two numbers that the decompressor gives: bytes read and bytes written. */
    private MemorySegment counts;

    private MemorySegment compressed;
    private MemorySegment text = MemorySegment.NULL;
    private int end;
    private int taken;
    private int textEnd;
    private int textRead;

    LibdeflateInflater(Libdeflate.Functions functions) {
        this.functions = functions;
        decompressor = newDecompressor();
        counts = newMemory(2 * Long.BYTES);
        compressed = newMemory(LEAST_COMPRESSED);
    }

    @Override
    public int room() {
        return MOST_COMPRESSED - end;
    }

    @Override
    public void append(byte[] bytes, int from, int length) {
        if (end + length > compressed.byteSize()) {
            MemorySegment larger = newMemory((int) Math.min(MOST_COMPRESSED, 4 * compressed.byteSize()));
            MemorySegment.copy(compressed, 0, larger, 0, end);
            free(compressed);
            compressed = larger;
        }
        MemorySegment.copy(bytes, from, compressed, ValueLayout.JAVA_BYTE, end, length);
        end += length;
    }

    @Override
    public int available() {
        return end - taken;
    }

    @Override
    public int take(byte[] into, int from, int length) {
        int count = Math.min(length, available());
        MemorySegment.copy(compressed, ValueLayout.JAVA_BYTE, taken, into, from, count);
        taken += count;
        return count;
    }

    @Override
    public void untake(int count) {
        taken -= count;
    }

    @Override
    public boolean inflate() {
        textEnd = 0;
        textRead = 0;
        long room = Math.max(text.byteSize(), Math.max(LEAST_TEXT, (long) TEXT_PER_COMPRESSED * available()));
        for (; ; room *= 2) {
            int bytes = (int) Math.min(MOST_TEXT, room);
            if (bytes > text.byteSize()) {
                free(text);
                text = MemorySegment.NULL;
                text = newMemory(bytes);
            }
            int outcome = decompress();
            if (outcome == SUCCESS) {
                taken += (int) counts.get(ValueLayout.JAVA_LONG, 0);
                textEnd = (int) counts.get(ValueLayout.JAVA_LONG, Long.BYTES);
                return true;
            }
            if (outcome != INSUFFICIENT_SPACE || bytes == MOST_TEXT) {
                return false;
            }
        }
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int count = Math.min(length, textEnd - textRead);
        MemorySegment.copy(text, ValueLayout.JAVA_BYTE, textRead, into, from, count);
        textRead += count;
        return count;
    }

    @Override
    public void close() {
        end = 0;
        taken = 0;
        textEnd = 0;
        textRead = 0;
        free(text);
        text = MemorySegment.NULL;
        free(compressed);
        compressed = MemorySegment.NULL;
        free(counts);
        counts = MemorySegment.NULL;
        try {
            functions.free().invokeExact(decompressor);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        decompressor = MemorySegment.NULL; // freeing it again does nothing
    }

    private int decompress() {
        try {
            return (int) functions
                    .decompress()
                    .invokeExact(
                            decompressor,
                            compressed.asSlice(taken),
                            (long) available(),
                            text,
                            text.byteSize(),
                            counts,
                            counts.asSlice(Long.BYTES));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private MemorySegment newDecompressor() {
        try {
            return present((MemorySegment) functions.allocate().invokeExact());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private MemorySegment newMemory(int bytes) {
        try {
            return present((MemorySegment) functions.newMemory().invokeExact((long) bytes))
                    .reinterpret(bytes);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private void free(MemorySegment memory) {
        try {
            functions.freeMemory().invokeExact(memory);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static MemorySegment present(MemorySegment memory) {
        if (memory.address() == 0) {
            throw new OutOfMemoryError("no memory outside of the heap to decompress in");
        }
        return memory;
    }

    /** None of the functions throws; a method handle may, in theory. */
    private static Error unexpected(Throwable e) {
        if (e instanceof Error error) {
            return error;
        }
        return new AssertionError(e);
    }
}
