package io.flowlog.core;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where records come from. Says nothing of how to read them: whether the bytes are compressed, begin with a header, or have
 * timestamps before the records is found out while reading.
 *
 * <p>A source is immutable and may be read any number of times, but for one on a stream, which can be read once.
 */
public sealed interface FlowLogSource permits ByteSource, EventSource, MessageSource, PathSource, SourceList {

    /** A file, plain or gzip; or all files below a directory, in the order of their paths, hidden ones left out. */
    static FlowLogSource path(Path path) {
        return new PathSource(List.of(path), null);
    }

    /** As {@link #path(Path)}, with the order of columns for files that have no header line. */
    static FlowLogSource path(Path path, FlowLogFormat format) {
        return new PathSource(List.of(path), Objects.requireNonNull(format, "format"));
    }

    /** Several files or directories, in the order given. */
    static FlowLogSource paths(List<Path> paths) {
        return new PathSource(paths, null);
    }

    /** As {@link #paths(List)}, with the order of columns for files that have no header line. */
    static FlowLogSource paths(List<Path> paths, FlowLogFormat format) {
        return new PathSource(paths, Objects.requireNonNull(format, "format"));
    }

    /** Bytes in memory, plain or gzip; they must not change while they are read. */
    static FlowLogSource bytes(byte[] bytes) {
        return ByteSource.of(bytes, null);
    }

    /** As {@link #bytes(byte[])}, with the order of columns unless a header line says another. */
    static FlowLogSource bytes(byte[] bytes, FlowLogFormat format) {
        return ByteSource.of(bytes, Objects.requireNonNull(format, "format"));
    }

    /**
     * What remains in a buffer, plain or gzip; the bytes must not change while they are read. The buffer's position and limit
     * are those of this call, and are left as they are.
     */
    static FlowLogSource buffer(ByteBuffer buffer) {
        return ByteSource.of(buffer, null);
    }

    /** As {@link #buffer(ByteBuffer)}, with the order of columns unless a header line says another. */
    static FlowLogSource buffer(ByteBuffer buffer, FlowLogFormat format) {
        return ByteSource.of(buffer, Objects.requireNonNull(format, "format"));
    }

    /** A stream, plain or gzip, which can be read once; the reader closes it. */
    static FlowLogSource stream(InputStream stream) {
        return ByteSource.of(stream, null);
    }

    /** As {@link #stream(InputStream)}, with the order of columns unless a header line says another. */
    static FlowLogSource stream(InputStream stream, FlowLogFormat format) {
        return ByteSource.of(stream, Objects.requireNonNull(format, "format"));
    }

    /** Events of CloudWatch Logs; a message of several lines is several records with the same event. */
    static FlowLogSource events(Iterable<FlowLogEvent> events) {
        return new EventSource(events, null);
    }

    /** As {@link #events(Iterable)}, with the order of columns. */
    static FlowLogSource events(Iterable<FlowLogEvent> events, FlowLogFormat format) {
        return new EventSource(events, Objects.requireNonNull(format, "format"));
    }

    /** Messages, each a record or several lines of them; reading allocates nothing for each. */
    static FlowLogSource messages(Iterable<String> messages) {
        return new MessageSource(messages, null);
    }

    /** As {@link #messages(Iterable)}, with the order of columns. */
    static FlowLogSource messages(Iterable<String> messages, FlowLogFormat format) {
        return new MessageSource(messages, Objects.requireNonNull(format, "format"));
    }

    /** Several sources, one after another. */
    static FlowLogSource concat(List<FlowLogSource> sources) {
        return new SourceList(sources);
    }

    /** A name for messages, such as the path of a file. */
    String name();

    /** The order of columns that the caller gave. */
    Optional<FlowLogFormat> format();

    /**
     * The single inputs of this source, in order: the files of a directory, or just this one. What they hold is looked at only
     * when they are read.
     *
     * @throws java.io.UncheckedIOException if a directory cannot be listed
     */
    List<FlowLogSource> parts();

    /** How many bytes the source has as it is stored (compressed, if it is), if it is a file and that can be found out. */
    default OptionalLong size() {
        return OptionalLong.empty();
    }

    /**
     * This source cut into ranges of whole lines, in order, so that several threads can read it at once: see
     * {@link FlowLogReader#begin}. Just this one if it is not a single file, is compressed, or cannot be cut. To a
     * {@link MalformedLinePolicy}, the lines of a range are numbered from its beginning; in the statistics of all readers
     * together, from the beginning of the file.
     *
     * @param bytes about how long each range is to be
     */
    default List<FlowLogSource> ranges(long bytes) {
        return List.of(this);
    }
}
