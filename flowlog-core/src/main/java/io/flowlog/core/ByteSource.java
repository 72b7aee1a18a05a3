package io.flowlog.core;

import io.flowlog.core.internal.io.ByteInput;
import io.flowlog.core.internal.io.Inputs;
import io.flowlog.core.internal.io.LineCuts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One input of bytes. */
final class ByteSource implements FlowLogSource {
    private final String name;
    private final @Nullable FlowLogFormat format;
    private final Opener opener;
    private final Closeable held;
    private final @Nullable Path file;
    private final long offset;
    private final boolean isRange;

    private ByteSource(String name, @Nullable FlowLogFormat format, Opener opener, Closeable held) {
        this(name, format, opener, held, null, 0, false);
    }

    private ByteSource(
            String name,
            @Nullable FlowLogFormat format,
            Opener opener,
            Closeable held,
            @Nullable Path file,
            long offset,
            boolean isRange) {
        this.name = name;
        this.format = format;
        this.opener = opener;
        this.held = held;
        this.file = file;
        this.offset = offset;
        this.isRange = isRange;
    }

    static ByteSource of(Path file, @Nullable FlowLogFormat format) {
        return new ByteSource(file.toString(), format, mapped -> Inputs.open(file, mapped), () -> {}, file, 0, false);
    }

    /** The lines of a plain file from a byte on, to another, exclusive. */
    private static ByteSource range(Path file, @Nullable FlowLogFormat format, long from, long to) {
        Opener opener = mapped -> Inputs.open(file, from, to, mapped);
        return new ByteSource(file.toString(), format, opener, () -> {}, null, from, true);
    }

    static ByteSource of(byte[] bytes, @Nullable FlowLogFormat format) {
        Objects.requireNonNull(bytes, "bytes");
        String name = "(" + bytes.length + " bytes)";
        return new ByteSource(name, format, mapped -> Inputs.open(bytes, name), () -> {});
    }

    static ByteSource of(ByteBuffer buffer, @Nullable FlowLogFormat format) {
        ByteBuffer view = buffer.asReadOnlyBuffer();
        String name = "(" + view.remaining() + " bytes)";
        return new ByteSource(name, format, mapped -> Inputs.open(view, name), () -> {});
    }

    static ByteSource of(InputStream stream, @Nullable FlowLogFormat format) {
        Objects.requireNonNull(stream, "stream");
        String name = "(stream)";
        AtomicBoolean opened = new AtomicBoolean();
        Opener once = mapped -> {
            if (opened.getAndSet(true)) {
                throw new IOException("a stream can be read once; make a new source for a second reading");
            }
            return Inputs.open(stream, name);
        };
        return new ByteSource(name, format, once, stream);
    }

    /**
     * Opens the input.
     *
     * @param ahead  whether a file may be decompressed in a thread of its own
     * @param mapped whether a file may be read through a mapping
     */
    ByteInput open(boolean ahead, boolean mapped) throws IOException {
        // not a stream: one may wait for ever, and nothing ends that
        return ahead && file != null ? Inputs.openAhead(file, mapped) : opener.open(mapped);
    }

    /** Where in the text of a file this begins; 0 but for a range. */
    long offset() {
        return offset;
    }

    /** Whether this is but a part of a file. */
    boolean isRange() {
        return isRange;
    }

    @Override
    public OptionalLong size() {
        try {
            return file == null ? OptionalLong.empty() : OptionalLong.of(Files.size(file));
        } catch (IOException e) {
            // the reader will say so
            return OptionalLong.empty();
        }
    }

    @Override
    public List<FlowLogSource> ranges(long bytes) {
        try {
            if (file == null || !Files.isRegularFile(file) || !Inputs.isPlain(file) || isWrapped(file)) {
                return List.of(this);
            }
            List<FlowLogSource> ranges = new ArrayList<>();
            long from = 0;
            for (long cut : LineCuts.find(file, bytes)) {
                ranges.add(range(file, format, from, cut));
                from = cut;
            }
            ranges.add(range(file, format, from, Long.MAX_VALUE));
            return ranges.size() == 1 ? List.of(this) : ranges;
        } catch (IOException e) {
            // the reader will say so
            return List.of(this);
        }
    }

    private static boolean isWrapped(Path file) throws IOException {
        EnvelopeInput.Opened opened = EnvelopeInput.open(Inputs.open(file), () -> {});
        opened.input().close();
        return opened.envelope() != null;
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
        ByteInput open(boolean mapped) throws IOException;
    }
}
