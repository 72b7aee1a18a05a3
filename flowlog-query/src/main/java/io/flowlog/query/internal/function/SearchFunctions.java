package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Truth;
import io.flowlog.query.internal.value.Value;
import java.util.Arrays;
import java.util.List;

/** Functions that look for one text in another. */
final class SearchFunctions {
    private SearchFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                Entry.of("strcontains(text, part[, ignoreCase])").scratch(SearchFunctions::contains),
                Entry.of("startsWith(text, part)").scratch(() -> edge(true)),
                Entry.of("endsWith(text, part)").scratch(() -> edge(false)),
                Entry.of("regexReplace(text, regex, by)").bound(SearchFunctions::regexReplace));
    }

    private static ScalarEvaluation contains() {
        TextArgument text = new TextArgument();
        TextArgument part = new TextArgument();
        LowerCase lowerText = new LowerCase();
        LowerCase lowerPart = new LowerCase();
        return (arguments, result) -> {
            boolean ignoreCase = arguments.length > 2 && Truth.of(arguments[2]);
            Value whole = text.of(arguments[0]);
            Value needle = part.of(arguments[1]);
            if (ignoreCase) {
                whole = lowerText.of(whole);
                needle = lowerPart.of(needle);
            }
            result.setBoolean(TextFunctions.indexOf(whole, whole.from(), needle) >= 0);
        };
    }

    private static ScalarEvaluation edge(boolean start) {
        TextArgument text = new TextArgument();
        TextArgument part = new TextArgument();
        return (arguments, result) -> {
            Value whole = text.of(arguments[0]);
            Value edge = part.of(arguments[1]);
            int length = edge.to() - edge.from();
            int from = start ? whole.from() : whole.to() - length;
            boolean fits = length <= whole.to() - whole.from();
            result.setBoolean(
                    fits && Arrays.equals(whole.bytes(), from, from + length, edge.bytes(), edge.from(), edge.to()));
        };
    }

    private static ScalarEvaluation regexReplace(CallSite site) {
        CompiledArgument<RegexPattern> regex =
                new CompiledArgument<>(site, 1, text -> RegexPattern.compile(text, site.limits(), 1, site.meter()));
        CompiledArgument<Replacement> by = new CompiledArgument<>(site, 2, Replacement::parse);
        RegexPattern constantRegex = regex.constant();
        Replacement constantReplacement = by.constant();
        if (constantRegex != null && constantReplacement != null) {
            constantReplacement.check(constantRegex, 2);
        }
        TextArgument text = new TextArgument();
        TextBuffer buffer = new TextBuffer();
        return (arguments, result) -> {
            RegexPattern pattern = regex.of(arguments);
            Replacement replacement = by.of(arguments);
            if (pattern == null || replacement == null || !replacement.fits(pattern)) {
                result.setAbsent();
                return;
            }
            Value whole = text.of(arguments[0]);
            if (replacement.apply(pattern, whole, buffer.clear())) {
                buffer.into(result);
            } else {
                result.set(whole);
            }
        };
    }

    /** The lower case of a text in memory of its own. */
    private static final class LowerCase {
        private final TextBuffer buffer = new TextBuffer();
        private final Value cell = new Value();

        Value of(Value text) {
            LetterCase.appendLower(text, buffer.clear());
            buffer.into(cell);
            return cell;
        }
    }
}
