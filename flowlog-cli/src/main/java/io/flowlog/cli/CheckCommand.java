package io.flowlog.cli;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flowlog check}: what is wrong with a query, or how it would be run. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Checks a query without reading anything: prints every problem with its place, or the plan.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the query is valid; warnings are on standard error", "2:the query or the usage is invalid"},
        footer = {"", "Example:", "  flowlog check 'filter dstPort in [22, 3389] | sort bytes desc | limit 5'"})
final class CheckCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private CompileOptions options = new CompileOptions();

    @Parameters(paramLabel = "QUERY", description = "The query, in the language of CloudWatch Logs Insights.")
    private String query = "";

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FlowLogQuery compiled;
        try {
            compiled = FlowLogQuery.compile(query, options.builder().build());
        } catch (InvalidQueryException e) {
            streams.show(String.valueOf(e.getMessage()));
            return ExitStatus.INVALID;
        }
        for (Diagnostic warning : compiled.warnings()) {
            streams.show(warning.render(query));
        }
        try {
            streams.out().write(ControlCharacters.escapeLines(compiled.explain()));
            streams.out().flush();
        } catch (IOException e) {
            return OutputFault.say(e, streams);
        }
        return ExitStatus.DONE;
    }
}
