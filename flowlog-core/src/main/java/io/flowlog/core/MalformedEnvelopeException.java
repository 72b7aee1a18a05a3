package io.flowlog.core;

import java.io.IOException;

/** Says that a part of an input is not what its envelope promises. What follows may be good. */
public final class MalformedEnvelopeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long document;
    private final long offset;

    /**
     * Says where and what.
     *
     * @param document the number of the document or row in the input, from 1
     * @param offset   where it begins or fails, in bytes of the input's text, from 0
     * @param what     what is wrong with it, to be read after a colon
     */
    public MalformedEnvelopeException(long document, long offset, String what) {
        super(what);
        this.document = document;
        this.offset = offset;
    }

    /** The number of the document or row in the input, from 1. */
    public long document() {
        return document;
    }

    /** Where in the input's text, in bytes from 0. */
    public long offset() {
        return offset;
    }
}
