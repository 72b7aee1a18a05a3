package io.flowlog.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Keeps the first fault of a writer for those that write through a {@link java.io.PrintWriter}, which swallows it. */
final class FaultKeeper extends FilterWriter {
    private @Nullable IOException fault;

    FaultKeeper(Writer out) {
        super(out);
    }

    /** What the writer threw first; null if nothing. */
    @Nullable IOException fault() {
        return fault;
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        try {
            out.write(text, from, length);
        } catch (IOException e) {
            throw kept(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw kept(e);
        }
    }

    private IOException kept(IOException e) {
        if (fault == null) {
            fault = e;
        }
        return e;
    }
}
