package io.flowlog.query.judge.model;

import java.util.regex.Pattern;

/** An expression that has no parts. */
public sealed interface Leaf extends Expression {

    /** A field, or what the query has defined. */
    record Name(String name) implements Leaf {
        private static final Pattern PLAIN = Pattern.compile("(?!(?:true|false)$)@?[A-Za-z_][A-Za-z0-9_]*");

        @Override
        public String text() {
            return PLAIN.matcher(name).matches() ? name : "`" + name + "`";
        }
    }

    /** A text in quotes. */
    record Text(String value) implements Leaf {
        @Override
        public String text() {
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    }

    /** A number as its digits are written. */
    record Digits(String digits) implements Leaf {
        @Override
        public String text() {
            return digits;
        }

        @Override
        public Tightness tightness() {
            return digits.startsWith("-") ? Tightness.SIGN : Tightness.UNIT;
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Leaf {
        @Override
        public String text() {
            return String.valueOf(value);
        }
    }

    /** A period such as {@code 5m}. */
    record Period(int amount, String unit) implements Leaf {
        @Override
        public String text() {
            return amount + unit;
        }
    }
}
