package io.flowlog.core;

/**
 * Values of one column that were read as numbers and are none.
 *
 * @param column  the column's name
 * @param count   how many records have such a value
 * @param example the first of them, cut to 40 bytes
 */
public record BadValues(String column, long count, String example) {}
