package io.flowlog.query.internal.value;

/**
 * Counts work, and looks whether to stop each time a piece of it is done. So what lies between two looks does not depend on how
 * large records, groups or texts are, and a look costs nothing beside the work.
 *
 * <p>A unit is about the work of looking at one byte. Only passes over one text, of at most 16 MiB, and what the JVM does in one go,
 * such as making an array, are longer than a piece and not interrupted.
 *
 * <p>Belongs to one thread.
 */
public final class WorkMeter {
    /** Units between two looks: less than a millisecond. */
    public static final int PIECE = 1 << 18;

    /** What a row, a group or a value is counted as, if nothing about it is long: 1,024 of them are a piece. */
    public static final int ROW = PIECE >> 10;

    private final Runnable look;
    private long left = PIECE;

    /** @param look throws to end the work */
    public WorkMeter(Runnable look) {
        this.look = look;
    }

    /** A meter for work that nobody ends. */
    public static WorkMeter idle() {
        return new WorkMeter(() -> {});
    }

    /** Counts work that is about to be done, or was. */
    public void spend(long units) {
        left -= units;
        if (left < 0) {
            left = PIECE;
            look.run();
        }
    }

    /** Counts the text of a value, which may be long, and some for anything else. */
    public void spend(Value value) {
        spend(value.kind() == Value.Kind.TEXT ? value.to() - value.from() : Long.BYTES);
    }
}
