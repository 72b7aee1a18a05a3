package io.flowlog.cli;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.InvalidQueryException;
import io.flowlog.query.QueryAbortedException;
import io.flowlog.query.QueryAbortedException.Reason;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryOptions.InputProblems;
import io.flowlog.query.QueryResult;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flowlog query}: runs a query over files and prints its rows. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        description = "Runs a query of CloudWatch Logs Insights over flow log files and prints its rows.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all inputs were read",
            "1:some input was not read to its end, or the deadline passed; rows of what could be read are printed",
            "2:the query or the usage is invalid"
        },
        footer = {
            "",
            "Examples:",
            "  flowlog query 'filter action = \"REJECT\" | sort bytes desc | limit 20' flow.log.gz",
            "  flowlog query 'filter dstPort in [22, 3389] | fields @timestamp, srcAddr, action' AWSLogs/",
            "  flowlog query 'fields srcAddr, bytes' --from 2023-02-14 --to 2023-02-14 --output csv AWSLogs/",
            "  zcat *.gz | flowlog query 'filter isIpv4InSubnet(srcAddr, \"10.0.0.0/8\")' --output ndjson -"
        })
final class QueryCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private CompileOptions compileOptions = new CompileOptions();

    @Option(
            names = "--output",
            paramLabel = "table|json|ndjson|csv",
            description = "Form of the rows on standard output. table (default): for people."
                    + " json: as 'aws logs get-query-results' prints it. ndjson: one object a line, numbers as numbers."
                    + " csv: RFC 4180 with a line of names.")
    private OutputForm output = OutputForm.TABLE;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only records whose @timestamp is this or later: 2023-02-14T05:30:47+09:00, 2023-02-14T05:30"
                    + " (UTC), 2023-02-14, or seconds or milliseconds since 1970. Files whose S3 names tell that they"
                    + " hold nothing of the range are not opened.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Only records whose @timestamp is this or earlier; a date means its end.")
    private @Nullable String to;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--map",
            description = "Read files through a mapping, which is faster; only for files that nobody writes meanwhile.")
    private boolean map;

    @Option(names = "--deadline", paramLabel = "SPAN", description = "Give up after this long: 500ms, 30s, 5m, 1h.")
    private @Nullable String deadline;

    @Option(
            names = "--stats",
            negatable = true,
            description = "Say on standard error how much was read, in one line. Default: with a table.")
    private @Nullable Boolean stats;

    @Parameters(index = "0", paramLabel = "QUERY", description = "The query.")
    private String query = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, plain or gzip; directories, with all files below; or - for standard input.")
    private List<String> files = List.of();

    QueryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        QueryOptions options = options();
        if (Collections.frequency(files, InputFiles.STANDARD_INPUT) > 1) {
            throw compileOptions.invalid("standard input can be read only once");
        }
        InputFiles inputs;
        try {
            inputs = InputFiles.of(files, options, streams.in());
        } catch (InvalidPathException e) {
            throw compileOptions.invalid("no file can have this name: " + e.getMessage());
        }
        try {
            return run(compile(options, inputs), inputs);
        } catch (InvalidQueryException e) {
            streams.show(String.valueOf(e.getMessage()));
            return ExitStatus.INVALID;
        } catch (QueryAbortedException e) {
            return sayAborted(e);
        }
    }

    private QueryOptions options() {
        QueryOptions.Builder builder = compileOptions.builder().inputProblems(InputProblems.REPORT);
        Instant first = compileOptions.value("--from", from, TimeArgument::first);
        Instant last = compileOptions.value("--to", to, TimeArgument::last);
        Duration most = compileOptions.value("--deadline", deadline, DurationArgument::parse);
        try {
            if (first != null) {
                builder.from(first);
            }
            if (last != null) {
                builder.to(last);
            }
            if (most != null) {
                builder.deadline(most);
            }
            return builder.threads(threads).mapFiles(map).build();
        } catch (IllegalArgumentException e) {
            throw compileOptions.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** Asks the files for columns that FlowLog does not know only where the query may need them. */
    private FlowLogQuery compile(QueryOptions options, InputFiles inputs) {
        if (FlowLogQuery.check(query, options).isEmpty()) {
            return FlowLogQuery.compile(query, options);
        }
        return FlowLogQuery.compile(
                query,
                options.toBuilder().columnNames(inputs.unpublishedColumns()).build());
    }

    private int run(FlowLogQuery compiled, InputFiles inputs) {
        long start = System.nanoTime();
        QueryResult result;
        Progress progress = Progress.start(streams, activity(inputs));
        try {
            result = compiled.run(inputs.sources());
        } finally {
            progress.stop();
        }
        for (Diagnostic warning : result.warnings()) {
            streams.show(warning.render(query));
        }
        RunReport report = new RunReport(streams, inputs, result);
        int status = report.hasTrouble() ? ExitStatus.TROUBLE : ExitStatus.DONE;
        try {
            writer(report).write(result, streams.out());
            streams.out().flush();
        } catch (IOException e) {
            return Math.max(status, OutputFault.say(e, streams));
        }
        if (stats == null ? output == OutputForm.TABLE : stats) {
            report.saySummary(System.nanoTime() - start);
        }
        report.sayFindings();
        return status;
    }

    private ResultWriter writer(RunReport report) {
        return switch (output) {
            case TABLE -> new TableWriter();
            case JSON -> new JsonWriter(report.hasTrouble() ? QueryStatus.FAILED : QueryStatus.COMPLETE);
            case NDJSON -> new NdjsonWriter();
            case CSV -> new CsvWriter();
        };
    }

    private static String activity(InputFiles inputs) {
        Long bytes = inputs.storedBytes();
        return "reading " + Quantity.of(inputs.count(), "input") + (bytes == null ? "" : ", " + Quantity.bytes(bytes));
    }

    /** There is no partial result: an answer to another question would be taken for one to this. */
    private int sayAborted(QueryAbortedException e) {
        streams.say(String.valueOf(e.getMessage()));
        if (output == OutputForm.JSON) {
            try {
                new JsonWriter(e.reason() == Reason.DEADLINE ? QueryStatus.TIMEOUT : QueryStatus.FAILED)
                        .writeEmpty(streams.out());
                streams.out().flush();
            } catch (IOException fault) {
                OutputFault.say(fault, streams);
            }
        }
        return ExitStatus.TROUBLE;
    }
}
