package io.flowlog.core;

/** What the text of a field means. */
public enum FieldType {
    /** Any text. */
    TEXT,
    /** A non-negative decimal number of at most 63 bits. */
    INTEGER,
    /** An IPv4 or IPv6 address, or, with EFA traffic, a MAC address; a text unless its value is asked for. */
    ADDRESS
}
