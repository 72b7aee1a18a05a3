package io.flowlog.cli;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.core.ReaderOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says in what order columns are, and how it is spelled for people to paste; all commands share it. */
final class FormatOptions {
    private static final String NAME = "--format";
    private static final String DEFAULT = "default";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = NAME,
            paramLabel = "FORMAT",
            description = "Order of the columns in inputs without a header line, as AWS has it:"
                    + " '$${version} $${account-id} ...', or 'default', the order of version 2, which holds if none is"
                    + " given. May be repeated where flow logs mix in an input: each line is then of the format"
                    + " that has its number of columns, or if several have as many, whose values it can have.")
    private List<String> texts = new ArrayList<>();

    /**
     * The formats given.
     *
     * @return empty if there are none
     * @throws ParameterException if one cannot be read, or two cannot be told apart
     */
    List<FlowLogFormat> formats() {
        try {
            List<FlowLogFormat> formats =
                    texts.stream().map(FormatOptions::parse).distinct().toList();
            if (!formats.isEmpty()) {
                ReaderOptions.builder().formats(formats);
            }
            return formats;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), NAME + ": " + e.getMessage());
        }
    }

    private static FlowLogFormat parse(String text) {
        return text.equals(DEFAULT) ? FlowLogFormat.DEFAULT : FlowLogFormat.parse(text);
    }

    /** The options that give these formats, ready to be pasted into a shell. */
    static String option(List<FlowLogFormat> formats) {
        StringBuilder options = new StringBuilder();
        for (FlowLogFormat format : formats) {
            options.append(options.isEmpty() ? "" : " ").append(NAME).append(' ');
            if (format.equals(FlowLogFormat.DEFAULT)) {
                options.append(DEFAULT);
            } else {
                options.append('\'').append(format).append('\'');
            }
        }
        return options.toString();
    }
}
