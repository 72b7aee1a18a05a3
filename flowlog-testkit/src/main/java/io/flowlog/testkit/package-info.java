/**
 * Flow logs for the tests of whoever reads them.
 *
 * <p>Everything begins at {@link io.flowlog.testkit.FlowLogs}, or at a parameter of a jqwik property: {@code @ForAll} and one of
 * the types {@link io.flowlog.testkit.LogFormat}, {@link io.flowlog.testkit.LogRecord}, {@link io.flowlog.testkit.MalformedLine},
 * {@link io.flowlog.testkit.LogFile}, {@link io.flowlog.testkit.Conversation}, {@link io.flowlog.testkit.QueryCase},
 * {@link io.flowlog.testkit.InvalidQuery}, or {@link io.flowlog.testkit.FlowLogLine} before a text. Annotations narrow them down.
 *
 * <pre>{@code
 * @Property
 * void noPortIsLost(@ForAll @Fields({"srcaddr", "dstport"}) @InCidr("10.0.0.0/8") LogRecord record) {
 *     assertEquals(record.text("dstport"), MyParser.parse(record.line()).port());
 * }
 *
 * @Test
 * void hostileLinesAreCounted() {
 *     for (MalformedLine line : FlowLogs.draw(FlowLogs.malformedLines(LogFormat.DEFAULT), 42, 100)) {
 *         assertFalse(MyParser.accepts(line.text()), line::toString);
 *     }
 * }
 * }</pre>
 *
 * <p>What is generated is valid but for what its label says. It shrinks to the example of AWS's documentation with the one value that
 * matters. Where nothing is asked for, all is possible: formats with columns that nobody has heard of, records without values, files that
 * are concatenated. All types are immutable and may be shared among threads.
 */
package io.flowlog.testkit;
