package io.flowlog.core;

/**
 * Where the lines of an input, or of a range of one, come from.
 *
 * @param name    of the input
 * @param index   of the input among all
 * @param offset  where they begin in the text of the input
 * @param isRange whether they are but a part of it
 */
record LineOrigin(String name, int index, long offset, boolean isRange) {
    static final LineOrigin NONE = new LineOrigin("", 0, 0, false);
}
