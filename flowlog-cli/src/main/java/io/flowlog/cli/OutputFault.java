package io.flowlog.cli;

import java.io.IOException;
import java.util.Locale;

/** Judges why standard output could not be written. */
final class OutputFault {
    private OutputFault() {}

    /**
     * A reader that has seen enough, such as {@code head}, closes the pipe: no fault. Anything else, such as a full disk, is
     * said.
     *
     * @return the exit status
     */
    static int say(IOException e, Streams streams) {
        // Java has no type for it; the system's sentence has the word in most languages
        if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return ExitStatus.DONE;
        }
        streams.say("cannot write the output: " + e.getMessage());
        return ExitStatus.TROUBLE;
    }
}
