package io.flowlog.core.internal.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Another input, read by a thread of its own a few blocks ahead, so that decompressing goes on while the reader's thread looks at
 * what is there. What the other input delivers, and its fault after that, come in the same order as without this.
 *
 * <p>The other input must answer an interrupt, or never wait for long, since closing waits for the thread.
 */
final class ReadAheadInput implements ByteInput {
    private static final int BLOCK_BYTES = 128 << 10;

    /** One is filled while one is emptied; the third evens out. */
    private static final int BLOCKS = 3;

    /** Some bytes on their way; belongs to the thread that took it from a queue last. */
    private static final class Block {
        private final byte[] bytes = new byte[BLOCK_BYTES];
        private int at;
        private int end;
        private long position;
        private @Nullable Throwable fault;

        boolean isLast() {
            return end <= 0;
        }
    }

    private final ByteInput input;
    private final String name;
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread;
    private @Nullable Block current;

    /** Starts at once. Closes the input when it is closed itself. */
    ReadAheadInput(ByteInput input) {
        this.input = input;
        name = input.name();
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new Block());
        }
        thread = new Thread(this::readAhead, "flowlog-read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAhead() {
        try {
            boolean isLast = false;
            while (!isLast) {
                Block block = empty.take();
                fill(block);
                isLast = block.isLast();
                filled.put(block);
            }
        } catch (InterruptedException e) {
            // closed: nobody waits for more
        }
    }

    private void fill(Block block) {
        block.at = 0;
        try {
            block.end = input.read(block.bytes, 0, BLOCK_BYTES);
        } catch (IOException | RuntimeException | Error e) {
            block.end = -1;
            block.fault = e;
        }
        block.position = input.position();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        Block block = current;
        if (block == null || !block.isLast() && block.at == block.end) {
            block = next(block);
            current = block;
        }
        if (block.isLast()) {
            return end(block.fault);
        }
        int count = Math.min(length, block.end - block.at);
        System.arraycopy(block.bytes, block.at, into, from, count);
        block.at += count;
        return count;
    }

    private Block next(@Nullable Block emptied) throws IOException {
        try {
            if (emptied != null) {
                empty.put(emptied);
            }
            return filled.take();
        } catch (InterruptedException e) {
            current = null;
            Thread.currentThread().interrupt();
            throw FileInput.readFailed(name, 0, new InterruptedIOException("interrupted while waiting for data"));
        }
    }

    private static int end(@Nullable Throwable fault) throws IOException {
        if (fault instanceof IOException e) {
            throw e;
        }
        if (fault instanceof RuntimeException e) {
            throw e;
        }
        if (fault instanceof Error e) {
            throw e;
        }
        return -1;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long position() {
        Block block = current;
        return block == null ? 0 : block.position;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        input.close();
    }
}
