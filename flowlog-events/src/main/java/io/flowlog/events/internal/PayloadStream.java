package io.flowlog.events.internal;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The text of a payload: decompressed if it is gzip, and bounded, so that a small one cannot become endless. */
final class PayloadStream extends FilterInputStream {
    private final long limit;
    private long left;

    private PayloadStream(InputStream text, long limit) {
        super(text);
        this.limit = limit;
        left = limit;
    }

    static InputStream of(byte[] payload, long limit) throws IOException {
        boolean gzip = payload.length > 1 && payload[0] == 0x1F && payload[1] == (byte) 0x8B;
        return new PayloadStream(gzip ? new Members(payload) : new ByteArrayInputStream(payload), limit);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0 && length > 0) {
            throw new IOException("a payload that becomes more than " + limit + " bytes");
        }
        int count = super.read(into, from, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    /** All gzip members. The JDK's class passes silently over what follows the last one, which would be a loss unseen. */
    private static final class Members extends GZIPInputStream {
        private static final int TRAILER_BYTES = 8;

        Members(byte[] payload) throws IOException {
            // a buffer for all of it: what the inflater has left is then all that is left
            super(new ByteArrayInputStream(payload), payload.length);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count < 0 && inf.getRemaining() > TRAILER_BYTES) {
                throw new IOException("bytes that are no gzip follow the last gzip member of a payload");
            }
            return count;
        }
    }
}
