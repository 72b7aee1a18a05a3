package io.flowlog.core;

import io.flowlog.core.internal.io.ByteInput;
import io.flowlog.core.internal.io.Inputs;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One input of bytes. */
final class ByteSource implements FlowLogSource {
    private final String name;
    private final @Nullable FlowLogFormat format;
    private final Opener opener;
    private final Closeable held;

    private ByteSource(String name, @Nullable FlowLogFormat format, Opener opener, Closeable held) {
        this.name = name;
        this.format = format;
        this.opener = opener;
        this.held = held;
    }

    static ByteSource of(Path file, @Nullable FlowLogFormat format) {
        return new ByteSource(file.toString(), format, () -> Inputs.open(file), () -> {});
    }

    static ByteSource of(byte[] bytes, @Nullable FlowLogFormat format) {
        Objects.requireNonNull(bytes, "bytes");
        String name = "(" + bytes.length + " bytes)";
        return new ByteSource(name, format, () -> Inputs.open(bytes, name), () -> {});
    }

    static ByteSource of(InputStream stream, @Nullable FlowLogFormat format) {
        Objects.requireNonNull(stream, "stream");
        String name = "(stream)";
        AtomicBoolean opened = new AtomicBoolean();
        Opener once = () -> {
            if (opened.getAndSet(true)) {
                throw new IOException("a stream can be read once; make a new source for a second reading");
            }
            return Inputs.open(stream, name);
        };
        return new ByteSource(name, format, once, stream);
    }

    ByteInput open() throws IOException {
        return opener.open();
    }

    /** Lets go of a stream that nobody will open. */
    void discard() throws IOException {
        held.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<FlowLogFormat> format() {
        return Optional.ofNullable(format);
    }

    @Override
    public List<FlowLogSource> parts() {
        return List.of(this);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Opens the input. */
    @FunctionalInterface
    private interface Opener {
        ByteInput open() throws IOException;
    }
}
