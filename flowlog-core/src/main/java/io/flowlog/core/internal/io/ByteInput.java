package io.flowlog.core.internal.io;

import java.io.Closeable;
import java.io.IOException;

/** Bytes of one input, in order, from wherever they come; belongs to one thread. */
public interface ByteInput extends Closeable {
    /**
     * Reads some bytes, at least one if {@code length} is positive and the end is not reached.
     *
     * @return how many were read, or -1 at the end
     * @throws InputFault if the input is damaged or cannot be read on; every byte before the fault was delivered by then
     */
    int read(byte[] into, int from, int length) throws IOException;

    /** The name of the input, for messages. */
    String name();

    /** How many bytes of the input as stored (compressed, if it is) were consumed so far, for messages. */
    long position();
}
