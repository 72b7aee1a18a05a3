package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Query;
import java.util.List;

/**
 * A question to the engine and its judges.
 *
 * @param seed    what the case was made from, before it was made smaller
 * @param threads how many the engine may use
 */
public record Case(long seed, Query query, Log log, int threads) {

    /** Any command, function and value. */
    public static Case ofEverything(long seed) {
        return of(seed, Vocabulary.EVERYTHING, false);
    }

    /** What a database can be asked, too. */
    public static Case ofSql(long seed) {
        return of(seed, Vocabulary.OF_SQL, true);
    }

    private static Case of(long seed, Vocabulary vocabulary, boolean tame) {
        Dice dice = new Dice(seed);
        List<Field> columns = dice.some(dice.between(1, Field.values().length), List.of(Field.values()));
        Log log = new LogMaker(dice, tame).make(columns);
        // some fields that no record has: their values are absent
        List<Field> named = dice.chance(20) ? List.of(Field.values()) : columns;
        Query query = new QueryMaker(dice, vocabulary, Scope.ofFields(dice, named, log)).make();
        return new Case(seed, query, log, dice.between(1, 4));
    }

    /** The same question about other records. */
    public Case with(Log other) {
        return new Case(seed, query, other, threads);
    }

    /** Another question about the same records. */
    public Case with(Query other) {
        return new Case(seed, other, log, threads);
    }

    /** For people. */
    @Override
    public String toString() {
        return query.text().indent(2) + "over\n" + log;
    }
}
