package io.flowlog.cli;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.FlowLogSource;
import io.flowlog.core.InputProblemPolicy;
import io.flowlog.core.ReaderOptions;
import io.flowlog.query.QueryOptions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flowlog inspect}: reads inputs and says what they are and what they hold. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        description =
                "Reads flow log files and says what they are: layout, format, times, which fields have values, and"
                        + " what could not be read.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all inputs were read",
            "1:some input was not read to its end, or holds lines whose order is not known",
            "2:the usage is invalid"
        },
        footer = {
            "",
            "Examples:",
            "  flowlog inspect flow.log.gz",
            "  flowlog inspect --output json AWSLogs/",
            "  aws logs filter-log-events --log-group-name /vpc | flowlog inspect -"
        })
final class InspectCommand implements Callable<Integer> {
    /** Form of the output. */
    enum Form {
        TABLE,
        JSON
    }

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(
            names = "--output",
            paramLabel = "table|json",
            description = "table (default): for people. json: an array with one object for each input.")
    private Form output = Form.TABLE;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, plain or gzip, of any layout; directories, with all files below; or - for standard"
                    + " input.")
    private List<String> files = List.of();

    InspectCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (Collections.frequency(files, InputFiles.STANDARD_INPUT) > 1) {
            throw new ParameterException(spec.commandLine(), "standard input can be read only once");
        }
        ReaderOptions options = options();
        InputFiles inputs;
        try {
            inputs = InputFiles.of(files, QueryOptions.builder().build(), streams.in());
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "no file can have this name: " + e.getMessage());
        }
        return inspect(inputs, options);
    }

    private ReaderOptions options() {
        ReaderOptions.Builder builder = ReaderOptions.builder().inputProblems(InputProblemPolicy.REPORT);
        List<FlowLogFormat> formats = format.formats();
        return formats.isEmpty() ? builder.build() : builder.formats(formats).build();
    }

    private int inspect(InputFiles inputs, ReaderOptions options) {
        List<Inspection> inspections = new ArrayList<>();
        boolean trouble = !inputs.problems().isEmpty();
        for (FlowLogSource source : inputs.sources()) {
            Inspection inspection = Inspection.of(source, options);
            inspections.add(inspection);
            trouble |= inspection.hasTrouble();
        }
        int status = trouble ? ExitStatus.TROUBLE : ExitStatus.DONE;
        try {
            streams.out().append(output == Form.JSON ? InspectionJson.of(inspections) : InspectionText.of(inspections));
            streams.out().flush();
        } catch (IOException e) {
            return Math.max(status, OutputFault.say(e, streams));
        }
        inputs.problems().forEach(streams::say);
        return status;
    }
}
