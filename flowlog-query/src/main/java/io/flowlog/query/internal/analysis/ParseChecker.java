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
            return;
        }
        List<Integer> groups =
                parse.regex() ? targets.stream().map(Target::group).toList() : List.of();
        CheckedExpression extract = scope.addUnnamed(
                "parsed", new CheckedExpression.Extract(value, parse.pattern(), parse.regex(), groups));
        for (int i = 0; i < targets.size(); i++) {
            define(targets.get(i), new CheckedExpression.Element(extract, i));
        }
    }

    private void define(Target target, CheckedExpression meaning) {
        if (scope.find(target.name) == null) {
            scope.define(target.name, meaning);
        } else {
            ColumnNames.definedTwice(target.name, target.span, findings);
        }
    }

    /**
     * Goes on behind a pattern that is wrong: its names have no meaning, but are known.
     *
     * @param groups   those whose names the pattern itself gives
     * @param nameless how many more names there should be; without them any name may be one that was left out
     */
    private void defineUnsound(Command.Parse parse, List<@Nullable String> groups, int nameless) {
        for (String group : groups) {
            if (group != null) {
                define(new Target(group, parse.patternSpan(), 0), findings.fail());
            }
        }
        for (Expression.Name name : parse.targets()) {
            define(new Target(name.text(), name.span(), 0), findings.fail());
        }
        if (parse.targets().size() < nameless) {
            findings.stopJudgingNames();
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
            defineUnsound(parse, List.of(), stars);
            return null;
        }
        if (stars == 0) {
            return refuse(parse, "a pattern needs a '*' for each name that it gives", List.of(), 1);
        }
        if (stars != parse.targets().size()) {
            return refuse(
                    parse, "this pattern has " + count(stars, "star") + ", but " + namesGiven(parse), List.of(), stars);
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
            defineUnsound(parse, List.of(), Integer.MAX_VALUE);
            return null;
        }
        List<Target> targets = new ArrayList<>();
        long unnamed = names.stream().filter(Objects::isNull).count();
        int given = 0;
        if (!parse.targets().isEmpty() && unnamed != parse.targets().size()) {
            return refuse(
                    parse,
                    "this regex has " + count((int) unnamed, "group") + " without a name, but " + namesGiven(parse),
                    names,
                    (int) unnamed);
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
                ? refuse(parse, "this regex gives no names: write (?<name>…), or name its groups with 'as'", names, 1)
                : targets;
    }

    private @Nullable List<Target> refuse(
            Command.Parse parse, String message, List<@Nullable String> groups, int nameless) {
        findings.fail(DiagnosticCode.BAD_PARSE, parse.patternSpan(), message);
        defineUnsound(parse, groups, nameless);
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
