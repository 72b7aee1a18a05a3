package io.flowlog.cli;

import io.flowlog.core.FlowLogFormat;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.QueryOptions.UnknownNames;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what names mean; {@code query} and {@code check} share them. */
final class CompileOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(
            names = "--unknown-names",
            paramLabel = "reject|absent",
            description = "What becomes of a name that is no field and no column: the query is refused (default),"
                    + " or the name has no value.")
    private UnknownNames unknownNames = UnknownNames.REJECT;

    /** Query options with what was given. */
    QueryOptions.Builder builder() {
        QueryOptions.Builder builder = QueryOptions.builder().unknownNames(unknownNames);
        List<FlowLogFormat> formats = format.formats();
        return formats.isEmpty() ? builder : builder.formats(formats);
    }

    /**
     * The value of an option.
     *
     * @return null if the option was not given
     * @throws ParameterException if the text has no such meaning; its message is that of the parser
     */
    <T> @Nullable T value(String option, @Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw invalid(option + ": " + e.getMessage());
        }
    }

    /** A refusal of the command line. */
    ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
