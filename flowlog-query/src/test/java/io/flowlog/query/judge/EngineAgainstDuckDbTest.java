package io.flowlog.query.judge;

import io.flowlog.query.judge.generate.Case;
import io.flowlog.query.judge.model.Answer;
import io.flowlog.query.judge.sql.DuckDb;
import io.flowlog.query.judge.sql.Inexpressible;
import io.flowlog.query.judge.sql.SqlQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Where SQL can say what a query means, a database gives the same rows in the same order. */
class EngineAgainstDuckDbTest {
    private static DuckDb database;

    @BeforeContainer
    static void open() throws SQLException {
        database = new DuckDb();
    }

    @AfterContainer
    static void close() throws SQLException {
        database.close();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.thatSaySomething(Case::ofSql, EngineAgainstDuckDbTest::isExpressible);
    }

    private static boolean isExpressible(Case question) {
        try {
            return !new SqlQuery(question.query(), question.log(), question.run())
                    .text()
                    .isEmpty();
        } catch (Inexpressible beyondSql) {
            return false;
        }
    }

    @AddLifecycleHook(Cases.AsManyAsAskedFor.class)
    @Property(tries = 1_500)
    void the_engine_says_what_the_database_says(@ForAll("cases") Case question) throws SQLException {
        String sql = new SqlQuery(question.query(), question.log(), question.run()).text();
        List<Map<String, Object>> expected = database.rows(sql);
        Answer actual = Engine.answer(question);
        if (!SameCells.are(actual.rows(), expected)) {
            throw Disagreement.of(question, actual, "the database", SameCells.printed(actual.columns(), expected), sql);
        }
    }
}
