package io.flowlog.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** One line on a terminal that says what is going on and for how long; erased at the end. Short runs show nothing. */
final class Progress {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration NEXT = Duration.ofMillis(250);

    private final PrintWriter terminal;
    private final String activity;
    private final Thread ticker;
    private boolean shown;

    /** @param activity what is going on, without control characters */
    Progress(PrintWriter terminal, String activity) {
        this.terminal = terminal;
        this.activity = activity;
        ticker = new Thread(this::tick, "flowlog-progress");
        ticker.setDaemon(true);
    }

    /** Begins to show, if there is a terminal. */
    static Progress start(Streams streams, String activity) {
        Progress progress = new Progress(streams.err(), activity);
        if (streams.errIsTerminal()) {
            progress.ticker.start();
        }
        return progress;
    }

    private void tick() {
        long start = System.nanoTime();
        try {
            Thread.sleep(FIRST.toMillis());
            while (true) {
                draw(Duration.ofNanos(System.nanoTime() - start));
                Thread.sleep(NEXT.toMillis());
            }
        } catch (InterruptedException e) {
            // the run is over
        }
    }

    /** Shows the line, in place of what it was. */
    void draw(Duration elapsed) {
        terminal.print("\rflowlog: " + activity + ", " + elapsed.toSeconds() + " s\u001b[K");
        terminal.flush();
        shown = true;
    }

    /** Erases the line. */
    void stop() {
        ticker.interrupt();
        boolean interrupted = false;
        while (ticker.isAlive()) {
            try {
                ticker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (shown) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
