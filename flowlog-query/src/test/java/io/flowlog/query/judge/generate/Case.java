package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Field;
import io.flowlog.query.judge.model.Log;
import io.flowlog.query.judge.model.Query;
import io.flowlog.query.judge.model.Run;
import java.util.List;

/**
 * A question to the engine and its judges.
 *
 * @param seed what the case was made from, before it was made smaller
 */
public record Case(long seed, Query query, Log log, Run run) {

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
        return new Case(seed, query, log, new RunMaker(dice).make(query, log));
    }

    /** The query as the engine gets to read it. */
    public String text() {
        return run.plain() ? query.text() : new Spelling(new Dice(seed)).of(query);
    }

    /** The same question about other records. */
    public Case with(Log other) {
        return new Case(seed, query, other, run);
    }

    /** Another question about the same records. */
    public Case with(Query other) {
        return new Case(seed, other, log, run);
    }

    /** The same question, asked in another way. */
    public Case with(Run other) {
        return new Case(seed, query, log, other);
    }

    /** For people. */
    @Override
    public String toString() {
        return text().indent(2) + "over\n" + log + run;
    }
}
