package io.flowlog.query.internal.diagnostic;

/** The sentences about what the service has and FlowLog has not; in one place, since several stages come upon it. */
public final class Unsupported {
    private Unsupported() {}

    /** About a command. */
    public static String command(String name) {
        return "'" + name + "' is a Logs Insights command that FlowLog does not support yet";
    }

    /** About a function. */
    public static String function(String name) {
        return "'" + name + "' is a Logs Insights function that FlowLog does not support";
    }

    /** About a word that has its meaning only at this place. */
    public static String clause(String word) {
        return "'" + word + "' here is Logs Insights', but not supported by FlowLog";
    }

    /** About a query that is stored under a name. */
    public static String savedQuery(String name) {
        return "'" + name + "' runs a saved query, which is Logs Insights', but not supported by FlowLog: write it out";
    }

    /** About a query that stands for a list. */
    public static String subquery() {
        return "a query inside a query is Logs Insights', but not supported here";
    }
}
