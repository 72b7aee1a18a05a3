package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Column;
import io.flowlog.query.judge.model.Expression;
import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Leaf;
import io.flowlog.query.judge.model.Log;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that mean something at one place of a query. */
final class Scope {
    private final Dice dice;
    private final Set<String> taken;
    private final List<Known> known = new ArrayList<>();

    /**
     * A name.
     *
     * @param kind    what it holds
     * @param samples values that it may have
     * @param field   the field that it means, which has more spellings
     */
    record Known(
            String name,
            Kind kind,
            List<String> samples,
            @Nullable Field field) {}

    private Scope(Dice dice, Set<String> taken) {
        this.dice = dice;
        this.taken = taken;
    }

    /** Before any command: the fields, each in one of its spellings, and the time and text of the record. */
    static Scope ofFields(Dice dice, List<Field> fields, Log log) {
        Scope scope = new Scope(dice, new HashSet<>());
        for (Field field : fields) {
            List<String> values = log.values(field);
            scope.known.add(new Known(
                    dice.pick(field.spellings()), kind(field), values.isEmpty() ? field.samples() : values, field));
        }
        scope.known.add(new Known("@timestamp", Kind.TIME, Kind.TIME.samples(), null));
        scope.known.add(new Known("@message", Kind.TEXT, Kind.TEXT.samples(), null));
        return scope;
    }

    private static Kind kind(Field field) {
        if (field == Field.SRCADDR || field == Field.DSTADDR) {
            return Kind.ADDRESS;
        }
        return field.isNumber() ? Kind.NUMBER : Kind.TEXT;
    }

    /** Nothing known yet; names that are taken stay so. */
    Scope empty() {
        return new Scope(dice, taken);
    }

    void add(String name, Kind kind) {
        taken.add(name);
        known.removeIf(earlier -> earlier.name.equals(name));
        known.add(new Known(name, kind, kind.samples(), null));
    }

    /** A name that comes out of {@code stats} as it went in; a field of the record is still found by any of its spellings. */
    void addKey(Known key) {
        add(key.name, key.kind);
        if (key.field != null) {
            known.add(new Known(dice.pick(key.field.spellings()), key.kind, key.samples, null));
        }
    }

    /** All names of a kind. */
    List<Known> known(Kind kind) {
        return known.stream().filter(it -> kind == Kind.ANY || it.kind == kind).toList();
    }

    boolean knows(String name) {
        return known.stream().anyMatch(it -> it.name.equals(name));
    }

    /** A column of a name that is known, named as it is. */
    Column column(Known name) {
        taken.add(name.name);
        return new Column(new Leaf.Name(name.name), null);
    }

    /** A new column, often with an alias, and always where its own text names a column already or cannot be quoted. */
    Column column(Expression expression, Kind kind) {
        Column unaliased = new Column(expression, null);
        boolean needsAlias =
                taken.contains(unaliased.name()) || unaliased.name().contains("`");
        Column column = needsAlias || dice.chance(70) ? new Column(expression, newName()) : unaliased;
        add(column.name(), kind);
        return column;
    }

    /** A name that no column has: of a field, a word of the language, one that needs backticks, or a plain one. */
    String newName() {
        String name = dice.pick("bytes", "dstPort", "count", "limit", "size in bytes", "größe", "sort", "a.b", "in");
        return dice.chance(30) && taken.add(name) ? name : newPlainName();
    }

    /** A name that a group of a regex can have, too. */
    String newPlainName() {
        String name = "n" + taken.size();
        taken.add(name);
        return name;
    }
}
