package io.flowlog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code flowlog} command. */
@Command(
        name = "flowlog",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "(query | inspect | check)",
        description = "Answers CloudWatch Logs Insights queries over AWS VPC flow logs, in place.",
        footer = {
            "",
            "Examples:",
            "  flowlog query 'filter action = \"REJECT\" | sort bytes desc | limit 20' flow.log.gz",
            "  flowlog inspect flow.log.gz",
            "  flowlog check 'fields @timestamp, srcAddr | limit 5'",
            "",
            "'flowlog query --help' tells more."
        })
final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(Streams.ofProcess(), args));
    }

    /** Runs the command and gives its exit status. */
    static int run(Streams streams, String... args) {
        FaultKeeper out = new FaultKeeper(streams.out());
        CommandLine command = new CommandLine(new Main())
                .addSubcommand(new QueryCommand(streams))
                .addSubcommand(new InspectCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .setOut(new PrintWriter(out))
                .setErr(streams.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a query or a file may begin with @
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, rejected) -> sayUsageError(streams, e))
                .setExecutionExceptionHandler((e, failed, parsed) -> sayInternalError(streams, e));
        int status = command.execute(args);
        command.getOut().flush();
        IOException fault = out.fault();
        // what a command wrote it has judged itself
        return fault == null || status != ExitStatus.DONE ? status : OutputFault.say(fault, streams);
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do: query, inspect or check");
    }

    private static int sayUsageError(Streams streams, ParameterException e) {
        streams.say(String.valueOf(e.getMessage()));
        if (e instanceof MissingParameterException) {
            streams.show("Name a file, a directory, or - for standard input after the query.");
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        streams.show("Try '" + command + " --help'.");
        return ExitStatus.INVALID;
    }

    private static int sayInternalError(Streams streams, Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        streams.say("internal error, please report it\n" + trace);
        return ExitStatus.INTERNAL_ERROR;
    }
}
