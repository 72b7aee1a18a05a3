package io.flowlog.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several sources, one after another. */
record SourceList(List<FlowLogSource> sources) implements FlowLogSource {
    SourceList {
        sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return sources.stream().map(FlowLogSource::name).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<FlowLogFormat> format() {
        return Optional.empty();
    }

    @Override
    public List<FlowLogSource> parts() {
        List<FlowLogSource> parts = new ArrayList<>();
        for (FlowLogSource source : sources) {
            parts.addAll(source.parts());
        }
        return parts;
    }
}
