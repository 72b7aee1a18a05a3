package io.flowlog.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of the records in a file that AWS delivered to S3, as far as its name tells.
 *
 * <p>The name holds the start of a slot of five minutes, in which the records' {@code end} lies. A record begins at most ten
 * minutes and its delay of 60 seconds before its end, so {@code @timestamp} lies between slot - 11 min and slot + 5 min. Twice
 * that and more is allowed for: a file opened in vain costs a little time, one left out costs records.
 *
 * @param earliest no record of the file is from before
 * @param latest   no record of the file is from after
 */
record S3KeyTime(Instant earliest, Instant latest) {
    private static final Duration BEFORE_SLOT = Duration.ofMinutes(30);
    private static final Duration AFTER_SLOT = Duration.ofMinutes(15);

    /** {@code ACCOUNT_vpcflowlogs_REGION_FLOWLOGID_SLOT_HASH.log.gz}; the whole shape, so that no other file is left out. */
    private static final Pattern NAME =
            Pattern.compile("(?:[^_]+_)?vpcflowlogs_.+_([0-9]{8}T[0-9]{4}Z)_[0-9A-Za-z]+\\.log(?:\\.gz)?");

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT);

    /** What the name of a file tells; empty if it is no name that AWS gives. */
    static Optional<S3KeyTime> of(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant slot = LocalDateTime.parse(matcher.group(1), SLOT).toInstant(ZoneOffset.UTC);
            return Optional.of(new S3KeyTime(slot.minus(BEFORE_SLOT), slot.plus(AFTER_SLOT)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the file may hold a record of this range, both ends included. */
    boolean overlaps(Instant from, Instant to) {
        return !latest.isBefore(from) && !earliest.isAfter(to);
    }
}
