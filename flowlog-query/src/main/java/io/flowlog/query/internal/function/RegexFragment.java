package io.flowlog.query.internal.function;

/**
 * What a part of a regular expression compiles to, in numbers that are never too low. RE2/J follows the steps that consume
 * nothing by recursion, one frame a step, so an unbroken chain of them is what a thread's stack must hold for every character.
 *
 * @param size    instructions
 * @param repeats the greatest product of counted repeats inside one another
 * @param head    empty steps from the entry to the first character, or to the exit
 * @param tail    empty steps from the entry or the last character to the exit
 * @param through empty steps from the entry to the exit; -1 if at least one character is consumed
 * @param longest the longest chain of empty steps anywhere
 */
record RegexFragment(long size, long repeats, long head, long tail, long through, long longest) {
    static final RegexFragment EMPTY = new RegexFragment(0, 1, 0, 0, 0, 0);
    static final RegexFragment CHARACTER = new RegexFragment(1, 1, 0, 0, -1, 0);
    /** The start or end of a text, line or word. */
    static final RegexFragment ANCHOR = new RegexFragment(1, 1, 1, 1, 1, 1);

    private boolean mayBeEmpty() {
        return through >= 0;
    }

    RegexFragment then(RegexFragment next) {
        return new RegexFragment(
                size + next.size,
                Math.max(repeats, next.repeats),
                mayBeEmpty() ? Math.max(head, through + next.head) : head,
                next.mayBeEmpty() ? Math.max(next.tail, next.through + tail) : next.tail,
                mayBeEmpty() && next.mayBeEmpty() ? through + next.through : -1,
                Math.max(tail + next.head, Math.max(longest, next.longest)));
    }

    RegexFragment or(RegexFragment other) {
        long newHead = Math.max(head, other.head) + 1;
        boolean empty = mayBeEmpty() || other.mayBeEmpty();
        return new RegexFragment(
                size + other.size + 1,
                Math.max(repeats, other.repeats),
                newHead,
                Math.max(tail, other.tail) + (empty ? 1 : 0),
                empty ? Math.max(through, other.through) + 1 : -1,
                Math.max(newHead, Math.max(longest, other.longest)));
    }

    /** In brackets; such that capture take a step on either side, and the others are counted as if they did. */
    RegexFragment grouped() {
        return ANCHOR.then(this).then(ANCHOR);
    }

    /** {@code x*}, and not less than {@code x+} and {@code x?}. */
    RegexFragment star() {
        return optional(1);
    }

    /** {@code x{least,most}}. */
    RegexFragment times(long least, long most) {
        RegexFragment all = exactly(least).then(optional(most - least));
        return new RegexFragment(all.size, repeats * Math.max(1, most), all.head, all.tail, all.through, all.longest);
    }

    private RegexFragment exactly(long times) {
        if (times == 0) {
            return EMPTY;
        }
        if (!mayBeEmpty()) {
            return new RegexFragment(size * times, repeats, head, tail, through, Math.max(longest, tail + head));
        }
        long others = (times - 1) * through;
        return new RegexFragment(
                size * times, repeats, others + head, others + tail, others + through, others + longest + head + tail);
    }

    /** {@code (x(x)?)?} with so many copies: wherever it stops, one step leads to the exit. */
    private RegexFragment optional(long times) {
        if (times == 0) {
            return EMPTY;
        }
        // copies that may be empty are all entered in one chain
        RegexFragment body = mayBeEmpty() ? exactly(times) : this;
        long steps = mayBeEmpty() ? times : 1;
        return new RegexFragment(
                (size + 1) * times,
                repeats,
                body.head + steps,
                body.tail + steps,
                Math.max(body.through, 0) + steps,
                body.longest + body.tail + body.head + steps);
    }
}
