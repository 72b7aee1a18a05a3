package io.flowlog.core.internal.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the processor can do beyond what Java lets one ask. */
public final class ProcessorFlags {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private ProcessorFlags() {}

    /** Whether the processor is known to have a feature, named as Linux names it; false where that cannot be found out. */
    public static boolean has(String flag) {
        try (BufferedReader lines = Files.newBufferedReader(LINUX, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("flags")) {
                    return Arrays.asList(line.split(" ")).contains(flag);
                }
            }
            return false;
        } catch (IOException | SecurityException e) {
            // another operating system, or not allowed
            return false;
        }
    }
}
