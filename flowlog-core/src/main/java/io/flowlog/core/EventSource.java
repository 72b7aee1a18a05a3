package io.flowlog.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of CloudWatch Logs. */
record EventSource(Iterable<FlowLogEvent> events, @Nullable FlowLogFormat givenFormat) implements FlowLogSource {
    EventSource {
        Objects.requireNonNull(events, "events");
    }

    @Override
    public String name() {
        return "(events)";
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
