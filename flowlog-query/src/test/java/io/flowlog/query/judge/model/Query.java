package io.flowlog.query.judge.model;

import java.util.List;
import java.util.stream.Collectors;

/** A query as its commands. */
public record Query(List<Stage> stages) {

    /** As the language writes it, one command a line. */
    public String text() {
        return stages.stream().map(Stage::text).collect(Collectors.joining("\n| "));
    }
}
