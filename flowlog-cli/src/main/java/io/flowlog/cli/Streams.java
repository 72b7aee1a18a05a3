package io.flowlog.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What the command reads from and writes to, so that tests can stand in for a terminal. All text is UTF-8, whatever the
 * system's language.
 *
 * @param in            standard input
 * @param out           standard output; unlike a {@link java.io.PrintStream} it throws where it cannot be written
 * @param err           standard error; flushed by whoever has said something whole
 * @param errIsTerminal whether a person may be looking at {@code err}
 */
record Streams(InputStream in, Writer out, PrintWriter err, boolean errIsTerminal) {

    /** The streams of this process. */
    static Streams ofProcess() {
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.isStandardError());
    }

    /** These streams, buffered and encoded. */
    static Streams of(InputStream in, OutputStream out, OutputStream err, boolean errIsTerminal) {
        return new Streams(in, encoded(out), new PrintWriter(encoded(err)), errIsTerminal);
    }

    private static Writer encoded(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Says something to the person who runs the command; what a terminal might obey is escaped. */
    void say(String message) {
        err.print("flowlog: " + ControlCharacters.escapeLines(message) + "\n");
        err.flush();
    }

    /** Shows lines as they are, but for what a terminal might obey. */
    void show(String lines) {
        err.print(ControlCharacters.escapeLines(lines) + "\n");
        err.flush();
    }
}
