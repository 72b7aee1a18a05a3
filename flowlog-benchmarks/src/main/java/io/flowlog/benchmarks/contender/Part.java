package io.flowlog.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What one thread reads at a time: a gzip file, or a range of a plain one that was cut at line ends.
 *
 * @param gzip whether to inflate the file, and to skip its header line
 */
record Part(Path file, long from, long to, boolean gzip) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** The log in parts: its files if they are gzip, else as many ranges of each as there are threads. */
    static List<Part> of(LogFiles log, int threads) {
        List<Part> parts = new ArrayList<>();
        try {
            for (Path file : log.files()) {
                long size = Files.size(file);
                if (log.isGzip()) {
                    parts.add(new Part(file, 0, size, true));
                } else {
                    cut(file, size, threads, parts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static void cut(Path file, long size, int ranges, List<Part> parts) throws IOException {
        long from = 0;
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            for (int range = 1; range <= ranges; range++) {
                lines.seek(Math.max(from, size * range / ranges));
                lines.readLine();
                long to = lines.getFilePointer();
                parts.add(new Part(file, from, to, false));
                from = to;
            }
        }
    }

    /** The lines of this part, without a header. */
    InputStream open() throws IOException {
        if (!gzip) {
            FileChannel channel = FileChannel.open(file).position(from);
            return new Limited(Channels.newInputStream(channel), to - from);
        }
        InputStream inflated = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES);
        for (int header = inflated.read(); header >= 0 && header != '\n'; header = inflated.read()) {
            // up to the end of the line
        }
        return inflated;
    }

    /** The beginning of a stream. Belongs to one thread. */
    private static final class Limited extends InputStream {
        private final InputStream stream;
        private long left;

        Limited(InputStream stream, long limit) {
            this.stream = stream;
            left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = stream.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
