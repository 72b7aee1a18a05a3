package io.flowlog.query.internal.ast;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was written: the commands in their order. Holds shape only; names, functions and types are judged later.
 *
 * @param commands at least one, unless the text was empty
 * @param span     the whole text
 */
public record Query(List<Command> commands, SourceSpan span) {

    /** Copies the list. */
    public Query {
        commands = List.copyOf(commands);
    }

    /** The query in canonical spelling; reads back to an equal tree but for its spans. */
    @Override
    public String toString() {
        return commands.stream().map(Command::toString).collect(Collectors.joining("\n| "));
    }
}
