package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Command;
import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.checked.CheckedExpression;
import io.flowlog.query.internal.checked.SystemField;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import io.flowlog.query.internal.diagnostic.Wording;
import io.flowlog.query.internal.function.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks one {@code parse}: every name that it gives is an element of one list, which is worked out once for a row. */
final class ParseChecker {
    private final AnalysisContext context;
    private final Findings findings;
    private final Scope scope;

    ParseChecker(AnalysisContext context, Findings findings, Scope scope) {
        this.context = context;
        this.findings = findings;
        this.scope = scope;
    }

    /** A name that the command gives, where it stands, and for a regex the group whose text it is. */
    private record Target(String name, SourceSpan span, int group) {}

    void check(Command.Parse parse, Names names) {
        Expression.Name field = parse.field();
        CheckedExpression value = field == null
                ? names.resolve(SystemField.MESSAGE.queryName(), parse.span())
                : names.resolve(field.text(), field.span());
        List<Target> targets = parse.regex() ? groups(parse) : stars(parse);
        if (targets == null) {
            // what is not known to be given may be meant by any name
            findings.stopJudgingNames();
            return;
        }
        List<Integer> groups =
                parse.regex() ? targets.stream().map(Target::group).toList() : List.of();
        CheckedExpression extract = scope.addUnnamed(
                "parsed", new CheckedExpression.Extract(value, parse.pattern(), parse.regex(), groups));
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (scope.find(target.name) == null) {
                scope.define(target.name, new CheckedExpression.Element(extract, i));
            } else {
                ColumnNames.definedTwice(target.name, target.span, findings);
            }
        }
    }

    private @Nullable List<Target> stars(Command.Parse parse) {
        int stars = (int) parse.pattern().chars().filter(c -> c == '*').count();
        int most = context.limits().globStars();
        if (stars > most) {
            findings.fail(
                    DiagnosticCode.TOO_MANY_STARS,
                    parse.patternSpan(),
                    "a pattern may have at most " + Wording.number(most) + " stars, not " + Wording.number(stars));
            return null;
        }
        if (stars == 0) {
            return refuse(parse, "a pattern needs a '*' for each name that it gives");
        }
        if (stars != parse.targets().size()) {
            return refuse(parse, "this pattern has " + count(stars, "star") + ", but " + namesGiven(parse));
        }
        return parse.targets().stream()
                .map(name -> new Target(name.text(), name.span(), 0))
                .toList();
    }

    /** The named groups, and those without a name as {@code as} names them. */
    private @Nullable List<Target> groups(Command.Parse parse) {
        List<@Nullable String> names;
        try {
            names = context.regexCheck().check(parse.pattern()).names();
        } catch (ArgumentException problem) {
            findings.fail(problem, parse.patternSpan());
            return null;
        }
        List<Target> targets = new ArrayList<>();
        long unnamed = names.stream().filter(Objects::isNull).count();
        int given = 0;
        if (!parse.targets().isEmpty() && unnamed != parse.targets().size()) {
            return refuse(
                    parse,
                    "this regex has " + count((int) unnamed, "group") + " without a name, but " + namesGiven(parse));
        }
        for (int group = 1; group <= names.size(); group++) {
            String name = names.get(group - 1);
            if (name != null) {
                targets.add(new Target(name, parse.patternSpan(), group));
            } else if (!parse.targets().isEmpty()) {
                Expression.Name alias = parse.targets().get(given++);
                targets.add(new Target(alias.text(), alias.span(), group));
            }
        }
        return targets.isEmpty()
                ? refuse(parse, "this regex gives no names: write (?<name>…), or name its groups with 'as'")
                : targets;
    }

    private @Nullable List<Target> refuse(Command.Parse parse, String message) {
        findings.fail(DiagnosticCode.BAD_PARSE, parse.patternSpan(), message);
        return null;
    }

    private static String namesGiven(Command.Parse parse) {
        int names = parse.targets().size();
        return count(names, "name") + (names == 1 ? " stands" : " stand") + " behind 'as'";
    }

    private static String count(int number, String what) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
    }
}
