package io.flowlog.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person looks at standard error. */
final class Terminal {
    private static final Path LINUX_STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Whether standard error is a terminal that can erase a line. Java knows only about standard input and output together,
     * so on Linux the kernel is asked; elsewhere Java's answer has to do.
     */
    static boolean isStandardError() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        if (Files.isSymbolicLink(LINUX_STANDARD_ERROR)) {
            try {
                String device = Files.readSymbolicLink(LINUX_STANDARD_ERROR).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        return isConsole();
    }

    /** Since JDK 22 there may be a console that is no terminal; it then says so by a method that JDK 17 lacks. */
    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
