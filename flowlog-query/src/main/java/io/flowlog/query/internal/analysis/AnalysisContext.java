package io.flowlog.query.internal.analysis;

import io.flowlog.core.FlowLogField;
import io.flowlog.query.QueryLimits;
import io.flowlog.query.QueryOptions;
import io.flowlog.query.internal.function.RegexPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a query is judged against. Knows no clock: the same text and options always give the same verdict.
 *
 * @param limits       the sizes to keep to
 * @param columns      the columns of the inputs that are no published field, each spelled as the format spells it
 * @param unknownNames what becomes of a name that means nothing
 * @param functions    the functions there are
 * @param regexCheck   the judge of regular expressions
 */
public record AnalysisContext(
        QueryLimits limits,
        List<String> columns,
        QueryOptions.UnknownNames unknownNames,
        FunctionLookup functions,
        RegexCheck regexCheck) {

    /** Copies the list. */
    public AnalysisContext {
        columns = List.copyOf(columns);
    }

    /** What these options say, with the functions of the language. */
    public static AnalysisContext of(QueryOptions options) {
        QueryLimits limits = options.limits();
        return of(
                options,
                new CatalogFunctions(),
                regex -> new RegexCheck.Groups(
                        RegexPattern.compile(regex, limits, 0).groupNames()));
    }

    /** What these options say, with these functions. */
    public static AnalysisContext of(QueryOptions options, FunctionLookup functions, RegexCheck regexCheck) {
        Set<String> columns = new LinkedHashSet<>();
        options.formats().forEach(format -> columns.addAll(format.columns()));
        columns.addAll(options.columnNames());
        columns.removeIf(column -> FlowLogField.find(column).isPresent());
        return new AnalysisContext(
                options.limits(), List.copyOf(columns), options.unknownNames(), functions, regexCheck);
    }
}
