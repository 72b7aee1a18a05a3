package io.flowlog.query.judge.sql;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A piece of SQL that has a value, and what is known of the value.
 *
 * @param type      what it is
 * @param magnitude no number is further from zero, for integers
 * @param exact     whether a database calculates it to the last bit, so that one may compare it
 * @param word      whether it never looks like a number, for texts
 * @param digitless whether it never holds a digit, for texts
 */
record Term(String sql, Type type, double magnitude, boolean exact, boolean word, boolean digitless) {
    /** Beyond it the engine's integers become doubles sooner or later, and the database's do not. */
    static final double MOST = 0x1p53;

    /** Later than any time of a record. */
    private static final double LATEST_MILLIS = 1e13;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    enum Type {
        INTEGER,
        REAL,
        TIME,
        TRUTH,
        TEXT
    }

    static Term integer(String sql, double magnitude) {
        if (magnitude >= MOST) {
            throw new Inexpressible("large integers");
        }
        return new Term(sql, Type.INTEGER, magnitude, true, false, false);
    }

    static Term real(String sql, boolean exact) {
        return new Term(sql, Type.REAL, 0, exact, false, false);
    }

    static Term time(String sql) {
        return new Term(sql, Type.TIME, LATEST_MILLIS, true, false, false);
    }

    static Term truth(String sql) {
        return new Term(sql, Type.TRUTH, 1, true, false, false);
    }

    /** A text that is one of these. */
    static Term text(String sql, Collection<String> values) {
        boolean word = values.stream().noneMatch(value -> NUMBER.matcher(value).matches());
        boolean digitless = values.stream().noneMatch(value -> value.matches(".*[0-9].*"));
        return new Term(sql, Type.TEXT, 0, true, word, digitless);
    }

    /** The same value, said in another way. */
    Term as(String otherSql) {
        return new Term(otherSql, type, magnitude, exact, word, digitless);
    }

    boolean isText() {
        return type == Type.TEXT;
    }

    /** As a number; a truth is 1 or 0. */
    Term number() {
        if (isText()) {
            throw new Inexpressible("a text as a number");
        }
        return type == Type.TRUTH ? integer("CAST(" + sql + " AS HUGEINT)", 1) : this;
    }

    /** As the text that it prints. */
    String printed() {
        return switch (type) {
            case TEXT -> sql;
            case INTEGER, TRUTH -> "CAST(" + number().sql + " AS VARCHAR)";
            default -> throw new Inexpressible("the print of a fraction or a time");
        };
    }

    /** As a condition; false if there is no value. */
    String condition() {
        mustBeExact();
        if (isText() && !word) {
            throw new Inexpressible("a text that may be a number as a condition");
        }
        return switch (type) {
            case TRUTH -> "coalesce(" + sql + ", false)";
            case TEXT -> "false";
            default -> "coalesce(" + sql + " <> 0, false)";
        };
    }

    /** As something by which one sorts, with the meaning that the language gives to it. */
    String sortable() {
        mustBeExact();
        if (isText() && !digitless) {
            throw new Inexpressible("the order of texts with digits");
        }
        return sql;
    }

    Term mustBeExact() {
        if (!exact) {
            throw new Inexpressible("a decision by a rounded number");
        }
        return this;
    }
}
