package io.flowlog.core;

import java.util.Arrays;

/** Where the fields of records lie that are not laid out evenly; grows as records are added. */
final class FieldTable {
    private int columns = 1;
    private int rows;
    private int[] starts = {};
    private int[] ends = {};
    private int[] lineStarts = {};
    private int[] lineEnds = {};
    private long[] times = {};
    private boolean hasTimes;

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    int[] lineStarts() {
        return lineStarts;
    }

    int[] lineEnds() {
        return lineEnds;
    }

    long[] times() {
        return times;
    }

    boolean hasTimes() {
        return hasTimes;
    }

    int rows() {
        return rows;
    }

    /** Forgets all records. */
    void clear(int newColumns) {
        columns = newColumns;
        rows = 0;
        hasTimes = false;
    }

    /** Makes room for one more record, whose fields belong at the returned index of {@link #starts()} and {@link #ends()}. */
    int reserve() {
        int at = rows * columns;
        if (starts.length < at + columns) {
            int capacity = Math.max(at + columns, 2 * starts.length);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        if (lineStarts.length == rows) {
            int capacity = Math.max(64, 2 * rows);
            lineStarts = Arrays.copyOf(lineStarts, capacity);
            lineEnds = Arrays.copyOf(lineEnds, capacity);
            times = Arrays.copyOf(times, capacity);
        }
        return at;
    }

    /** Takes in the record for which room was made. */
    void add(int lineStart, int lineEnd, long time) {
        lineStarts[rows] = lineStart;
        lineEnds[rows] = lineEnd;
        times[rows] = time;
        hasTimes |= time != FlowLogEvent.NO_TIME;
        rows++;
    }
}
