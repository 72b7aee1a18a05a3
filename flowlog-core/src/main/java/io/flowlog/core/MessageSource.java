package io.flowlog.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of which nothing else is known. */
record MessageSource(Iterable<String> messages, @Nullable FlowLogFormat givenFormat) implements FlowLogSource {
    MessageSource {
        Objects.requireNonNull(messages, "messages");
    }

    @Override
    public String name() {
        return "(messages)";
    }

    @Override
    public Optional<FlowLogFormat> format() {
        return Optional.ofNullable(givenFormat);
    }

    @Override
    public List<FlowLogSource> parts() {
        return List.of(this);
    }
}
