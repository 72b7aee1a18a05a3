package io.flowlog.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads inputs in which records are wrapped: JSON, CSV, base64, whatever a service or a tool puts around them. Decoders are found
 * by {@link java.util.ServiceLoader}; without any, inputs are read as plain lines, and a line that is none is counted as
 * {@link ParseStatus#OTHER_LAYOUT}.
 *
 * <p>A decoder is asked once for each input of bytes, in no particular order among decoders, and never again for one that is not
 * its own. It must be free of state, since every reader uses the same instance.
 */
public interface EnvelopeDecoder {
    /** How many of an input's first bytes a decoder is shown at most. */
    int START_BYTES = 4096;

    /**
     * The name of the layout, such as {@code "console CSV"}, if this decoder reads inputs that begin so. Plain records, header
     * lines and timestamps before records are nobody's: to take them would take them from the reader.
     *
     * @param start  the beginning of the input's text, gzip undone; must not be changed
     * @param length how many of these bytes there are: the first line at least, unless that is longer than {@link #START_BYTES}
     *               or the input ends before
     */
    Optional<String> layoutOf(byte[] start, int length);

    /**
     * Begins to read an input whose layout it has told.
     *
     * @param text the whole input, gzip undone, from its first byte on; the reader closes it
     * @throws IOException where {@code text} cannot be read
     */
    EnvelopeReader open(InputStream text) throws IOException;
}
