package io.flowlog.query;

/**
 * A fenced block of a page of the language reference.
 *
 * @param page    name of the page, such as {@code commands.md}
 * @param line    line of its opening fence, from 1
 * @param caption the last line of text before it, without marks
 * @param kind    the word behind the fence, such as {@code query}; often empty
 * @param setting what stands behind that word
 * @param text    the lines between the fences
 */
public record ReferenceBlock(String page, int line, String caption, String kind, String setting, String text) {

    /** Where it is, and what it shows: the name of a test. */
    @Override
    public String toString() {
        return page + ":" + line + ": " + caption;
    }
}
