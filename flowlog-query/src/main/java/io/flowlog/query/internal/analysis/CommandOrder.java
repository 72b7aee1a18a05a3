package io.flowlog.query.internal.analysis;

import io.flowlog.query.QueryLimits;
import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import java.util.List;

/** Which commands may follow which, told from the commands alone. */
final class CommandOrder {
    private final List<Command> commands;
    private final Findings findings;
    private final int lastStats;
    private final long countOfStats;

    private CommandOrder(List<Command> commands, Findings findings) {
        this.commands = commands;
        this.findings = findings;
        int last = -1;
        int count = 0;
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i) instanceof Command.Stats) {
                last = i;
                count++;
            }
        }
        lastStats = last;
        countOfStats = count;
    }

    /** Reports what stands where it cannot, and a sort that does nothing. */
    static void check(List<Command> commands, QueryLimits limits, Findings findings) {
        CommandOrder order = new CommandOrder(commands, findings);
        order.checkCount(limits.statsCommands());
        for (int i = 0; i < commands.size(); i++) {
            order.check(commands.get(i), i);
        }
        order.checkAfterDedup();
    }

    private void checkCount(int most) {
        if (countOfStats > most) {
            findings.fail(
                    DiagnosticCode.TOO_MANY_STATS,
                    commands.get(lastStats).span(),
                    "a query may have at most " + Wording.number(most) + " 'stats'");
        }
    }

    private void check(Command command, int index) {
        if (command instanceof Command.Source source && index > 0) {
            findings.fail(DiagnosticCode.MISPLACED_COMMAND, source.span(), "'SOURCE' can only be the first command");
        }
        if (index > lastStats) {
            return;
        }
        if (command instanceof Command.Sort sort && countOfStats == 1 && !isUsedByLimit(index)) {
            findings.warn(
                    DiagnosticCode.SORT_WITHOUT_EFFECT,
                    sort.span(),
                    "a 'sort' before 'stats' orders nothing that is seen: sort behind it",
                    List.of());
        } else if (countOfStats > 1 && (command instanceof Command.Sort || command instanceof Command.Limit)) {
            String name = command instanceof Command.Sort ? "sort" : "limit";
            findings.fail(
                    DiagnosticCode.MISPLACED_COMMAND,
                    command.span(),
                    "in a query with several 'stats', '" + name + "' can only stand behind the last of them");
        }
    }

    /** Whether a limit before the stats lets the sort say which rows there are. */
    private boolean isUsedByLimit(int sort) {
        return commands.subList(sort, lastStats).stream().anyMatch(Command.Limit.class::isInstance);
    }

    /** One mistake for all that stands behind the first {@code dedup}. */
    private void checkAfterDedup() {
        boolean behind = false;
        for (Command command : commands) {
            if (behind && !(command instanceof Command.Limit || command instanceof Command.Display)) {
                findings.fail(
                        DiagnosticCode.MISPLACED_COMMAND,
                        command.span(),
                        "only 'limit' and 'display' can stand behind 'dedup': move this before it");
                return;
            }
            behind |= command instanceof Command.Dedup;
        }
    }
}
