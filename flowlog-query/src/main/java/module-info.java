import org.jspecify.annotations.NullMarked;

/** The query language of CloudWatch Logs Insights, compiled and run over flow log records. */
@NullMarked
module io.flowlog.query {
    requires transitive io.flowlog.core;
    requires static transitive org.jspecify;
    // static: both are relocated into the published jar
    requires static org.antlr.antlr4.runtime;
    requires static re2j;

    exports io.flowlog.query;
}
