package io.flowlog.query.internal.checked;

/** The fields that begin with {@code @} and can have a value here. */
public enum SystemField {
    /** The event's time, else the record's start; a time. */
    TIMESTAMP("@timestamp"),
    /** The record's line as it came. */
    MESSAGE("@message"),
    /** When the service took the event in; a time. */
    INGESTION_TIME("@ingestionTime"),
    LOG_STREAM("@logStream"),
    LOG("@log");

    private final String queryName;

    SystemField(String queryName) {
        this.queryName = queryName;
    }

    /** As a query spells it. */
    public String queryName() {
        return queryName;
    }
}
