package io.flowlog.cli;

/** How a run ended, in the words of the service. */
enum QueryStatus {
    /** Everything was read. */
    COMPLETE("Complete"),
    /** Some input was not read to its end; there may be rows of what could be read. */
    FAILED("Failed"),
    /** The deadline passed; there are no rows. */
    TIMEOUT("Timeout");

    private final String awsName;

    QueryStatus(String awsName) {
        this.awsName = awsName;
    }

    String awsName() {
        return awsName;
    }
}
