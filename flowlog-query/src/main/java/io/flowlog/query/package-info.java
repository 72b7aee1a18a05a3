/**
 * The query language of CloudWatch Logs Insights, compiled and run over flow log records.
 *
 * <p>{@link io.flowlog.query.FlowLogQuery#compile(String)} turns a text into a query, or throws
 * {@link io.flowlog.query.InvalidQueryException} with every {@link io.flowlog.query.Diagnostic} found.
 * {@link io.flowlog.query.FlowLogQuery#run(io.flowlog.core.FlowLogSource...)} answers it over sources;
 * {@link io.flowlog.query.FlowLogQuery#bind(io.flowlog.core.FlowLogFormat)} makes its filters judge single records.
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *     FlowLogQuery query = FlowLogQuery.compile("filter action = 'REJECT' | sort @timestamp desc | limit 20");
 *     QueryResult result = query.run(FlowLogSource.path(Path.of(arguments[0])));
 *     result.rows().forEach(row -> System.out.println(row.text("@message")));
 *     System.err.println(result.statistics());
 * }
 * }</pre>
 *
 * <p>Queries, options, limits and results are immutable and may be shared among threads; a
 * {@link io.flowlog.query.BoundQuery} belongs to one.
 */
package io.flowlog.query;
