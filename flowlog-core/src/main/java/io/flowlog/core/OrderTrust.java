package io.flowlog.core;

/** How far the order of the columns is to be believed. */
public enum OrderTrust {
    /** The caller or a header line says so: every line is read by it. */
    GIVEN,
    /** Nobody says so; it is the default, and the lines so far have not contradicted it. */
    ASSUMED,
    /** The caller gave several: each line is of one of them, or malformed, until a header line says what the order is. */
    SEVERAL,
    /** Nobody says so, and lines of several orders are known or likely to come: each is judged before it is taken for a record. */
    DOUBTED
}
