package io.flowlog.testkit;

/** What is wrong with a query. */
public enum QueryFault {
    /** A name that no field has and that the query does not define. */
    UNKNOWN_NAME("a name that means nothing"),
    /** A function that does not exist. */
    UNKNOWN_FUNCTION("a function that does not exist"),
    /** A command that does not exist. */
    UNKNOWN_COMMAND("a command that does not exist"),
    /** Nothing stands between two pipes, or behind the last one. */
    EMPTY_STAGE("no command at a pipe"),
    /** There is nothing but white space and remarks. */
    EMPTY_QUERY("no command at all"),
    /** Something is missing: a value, an operator, a pipe. */
    INCOMPLETE("something is missing"),
    /** A quote is never closed. */
    UNCLOSED_TEXT("a quote that is never closed"),
    /** A regex is never closed. */
    UNCLOSED_REGEX("a regex that is never closed"),
    /** A bracket is never closed. */
    UNCLOSED_BRACKET("a bracket that is never closed"),
    /** A character that no query has, such as a typographic quote. */
    FOREIGN_CHARACTER("a character that no query has"),
    /** A function is given too few arguments or too many. */
    ARGUMENT_COUNT("too few arguments or too many"),
    /** A text that is no network, or one with bits set behind its length. */
    BAD_NETWORK("a text that is no network"),
    /** A regex that does not read. */
    BAD_REGEX("a regex that does not read"),
    /** A number in a notation that queries do not have. */
    BAD_NUMBER("a number in a foreign notation"),
    /** A list that holds something else than constants. */
    BAD_LIST("a list of something else than constants"),
    /** A limit of no rows. */
    ZERO_LIMIT("a limit of no rows"),
    /** A limit beyond the largest. */
    HUGE_LIMIT("a limit beyond the largest"),
    /** A name is defined twice. */
    DEFINED_TWICE("a name that is defined twice"),
    /** An order by the result of a call, which needs a name first. */
    SORT_BY_CALL("an order by a call"),
    /** An aggregate outside of {@code stats}. */
    STRAY_AGGREGATE("an aggregate outside of stats"),
    /** A pattern of {@code parse} that has not as many parts as names. */
    PARSE_NAMES("a pattern that does not fit its names"),
    /** A command that CloudWatch Logs Insights has and FlowLog does not. */
    UNSUPPORTED_COMMAND("a command of the service that FlowLog does not have"),
    /** A function that CloudWatch Logs Insights has and FlowLog does not. */
    UNSUPPORTED_FUNCTION("a function of the service that FlowLog does not have");

    private final String description;

    QueryFault(String description) {
        this.description = description;
    }

    /** In words, to be read after "the query has". */
    public String description() {
        return description;
    }
}
