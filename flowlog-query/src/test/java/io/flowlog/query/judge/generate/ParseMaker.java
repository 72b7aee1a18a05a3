package io.flowlog.query.judge.generate;

import io.flowlog.query.judge.model.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@code parse} commands. */
final class ParseMaker {
    private static final List<String> GLOBS = List.of(
            "*", "* *", "* * *", "*.*", "*.*.*.*", "*-*", "-*", "*C", "A*T", "**", "*::*", "10.*", "*0*1", "eni-*",
            "* - *", "17*0*", "%*");

    private static final List<String> REGEXES = List.of(
            "(\\d+)",
            "^(\\S+) (\\S+)",
            "(\\d+)\\.(\\d+)\\.",
            "([A-Z]+)$",
            "(a)|(b)|(-)",
            "(?:eni|vpc)-(.)",
            "([^ ]*)",
            "(?i)(acc)(.*)",
            "\\(x\\)|(0+)");

    private static final List<String> NAMED =
            List.of("(?<NAME>\\d+)", "(?<NAME>[a-z]+)-", "^(?<NAME>[^ ]+) ", "(?<NAME>T)|R");

    private final Dice dice;
    private final Scope scope;

    ParseMaker(Dice dice, Scope scope) {
        this.dice = dice;
        this.scope = scope;
    }

    Stage make() {
        boolean ofMessage = scope.knows("@message") && dice.chance(40);
        String name = ofMessage ? null : dice.pick(scope.known(Kind.ANY)).name();
        if (dice.chance(50)) {
            String glob = dice.pick(GLOBS);
            return new Stage.ParseGlob(name, glob, targets(count(glob, '*')));
        }
        return dice.chance(60) ? unnamed(name, dice.pick(REGEXES)) : named(name, dice.pick(NAMED));
    }

    private Stage unnamed(@Nullable String name, String regex) {
        int groups =
                count(regex, '(') - count(regex.replace("(?", "\0"), '\0') - count(regex.replace("\\(", "\0"), '\0');
        return new Stage.ParseRegex(name, regex, targets(groups));
    }

    private Stage named(@Nullable String name, String regex) {
        String group = scope.newPlainName();
        scope.add(group, Kind.TEXT);
        return new Stage.ParseRegex(name, regex.replace("NAME", group), List.of());
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(other -> other == c).count();
    }

    private List<String> targets(int count) {
        List<String> names = dice.several(count, count, i -> scope.newName());
        names.forEach(name -> scope.add(name, Kind.TEXT));
        return names;
    }
}
