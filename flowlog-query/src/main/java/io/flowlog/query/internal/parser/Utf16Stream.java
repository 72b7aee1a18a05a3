package io.flowlog.query.internal.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text by its UTF-16 units. ANTLR's own streams count code points, which would have to be counted back for every
 * diagnostic behind an emoji; over this one the position of a token is its offset in the text.
 */
final class Utf16Stream implements CharStream {
    private final String text;
    private int index;

    Utf16Stream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public void consume() {
        if (index == text.length()) {
            throw new IllegalStateException("the text has ended");
        }
        index++;
    }

    @Override
    public int LA(int distance) {
        int position = distance > 0 ? index + distance - 1 : index + distance;
        return distance != 0 && position >= 0 && position < text.length() ? text.charAt(position) : IntStream.EOF;
    }

    @Override
    public int mark() {
        return -1; // everything stays in memory
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int newIndex) {
        index = newIndex;
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return "query";
    }
}
