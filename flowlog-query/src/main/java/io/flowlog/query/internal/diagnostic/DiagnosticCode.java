package io.flowlog.query.internal.diagnostic;

import io.flowlog.query.Diagnostic;
import io.flowlog.query.Diagnostic.Severity;

/**
 * Every problem that a query can have. 1xx: the text does not read. 2xx: a name, function or value is wrong. 3xx: a limit.
 * 4xx: the service has it and FlowLog does not. 9xx: a warning. A number is never given to another problem.
 */
public enum DiagnosticCode {
    EMPTY_QUERY("FLQ100"),
    SYNTAX("FLQ101"),
    UNKNOWN_COMMAND("FLQ102"),
    EMPTY_STAGE("FLQ103"),
    UNCLOSED_STRING("FLQ104"),
    UNCLOSED_REGEX("FLQ105"),
    UNCLOSED_BACKTICKS("FLQ106"),
    REGEX_FLAGS("FLQ107"),
    UNEXPECTED_CHARACTER("FLQ108"),
    BAD_PERIOD("FLQ109"),
    SORT_BY_CALL("FLQ110"),
    UNCLOSED_BRACKET("FLQ111"),

    UNKNOWN_NAME("FLQ201"),
    UNKNOWN_FUNCTION("FLQ202"),
    ARGUMENT_COUNT("FLQ203"),
    BAD_ARGUMENT("FLQ204"),
    NAME_DEFINED_TWICE("FLQ205"),
    BAD_REGEX("FLQ206"),
    BAD_CIDR("FLQ207"),
    BAD_LIMIT("FLQ208"),
    AGGREGATE_OUTSIDE_STATS("FLQ209"),
    PERIOD_OUTSIDE_CALL("FLQ210"),
    BAD_NUMBER("FLQ211"),
    NOT_A_LIST("FLQ212"),
    MISPLACED_COMMAND("FLQ213"),
    BAD_LIST_ELEMENT("FLQ214"),
    NOT_AGGREGATED("FLQ215"),
    NOT_IN_STATS("FLQ216"),
    BAD_PARSE("FLQ217"),

    QUERY_TOO_LONG("FLQ301"),
    TOO_MANY_TOKENS("FLQ302"),
    TOO_MANY_STAGES("FLQ303"),
    TOO_MANY_COLUMNS("FLQ304"),
    LIST_TOO_LONG("FLQ305"),
    TOO_DEEP("FLQ306"),
    REGEX_TOO_LONG("FLQ307"),
    REGEX_TOO_LARGE("FLQ308"),
    LIMIT_TOO_LARGE("FLQ309"),
    TOO_MANY_STATS("FLQ310"),
    TOO_MANY_STARS("FLQ311"),

    UNSUPPORTED_COMMAND("FLQ401"),
    UNSUPPORTED_FUNCTION("FLQ402"),
    UNSUPPORTED_SYNTAX("FLQ403"),

    LEADING_PIPE("FLQ901", Severity.WARNING),
    STRAY_FULL_STOP("FLQ902", Severity.WARNING),
    PERIOD_CAPPED("FLQ903", Severity.WARNING),
    ALWAYS_ABSENT("FLQ904", Severity.WARNING),
    SOURCE_IGNORED("FLQ905", Severity.WARNING),
    FIELD_NOT_IN_FORMAT("FLQ906", Severity.WARNING),
    UNKNOWN_NAME_ABSENT("FLQ907", Severity.WARNING),
    DEPRECATED_COMMAND("FLQ908", Severity.WARNING),
    SORT_KEY_NOT_IN_STATS("FLQ909", Severity.WARNING),
    SORT_WITHOUT_EFFECT("FLQ910", Severity.WARNING),
    COLUMN_REPLACED("FLQ911", Severity.WARNING);

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id) {
        this(id, Severity.ERROR);
    }

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The stable identifier, {@link Diagnostic#code()}. */
    public String id() {
        return id;
    }

    /** Whether a query with this problem is refused. */
    public Severity severity() {
        return severity;
    }
}
