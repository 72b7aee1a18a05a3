package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Truth;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import java.util.List;

/** Functions of values of any kind. */
final class GeneralFunctions {
    private GeneralFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                Entry.of("ispresent(field)")
                        .lenient()
                        .stateless((arguments, result) -> result.setBoolean(!arguments[0].isAbsent())),
                Entry.of("coalesce(value, ...)").lenient().stateless(GeneralFunctions::coalesce),
                Entry.of("if(condition, then, else)")
                        .lenient()
                        .stateless((arguments, result) -> result.set(arguments[Truth.of(arguments[0]) ? 1 : 2])),
                Entry.of("case(condition, value, ...[, default])").lenient().stateless(GeneralFunctions::choose),
                Entry.of("messageSize(value)").scratch(GeneralFunctions::messageSize),
                // the service shows what it masks; here nothing is masked
                Entry.of("unmask(value)").stateless((arguments, result) -> result.set(arguments[0])),
                Entry.of("isempty(value)")
                        .lenient()
                        .stateless((arguments, result) -> result.setBoolean(isEmpty(arguments[0]))),
                Entry.of("isblank(value)")
                        .lenient()
                        .stateless((arguments, result) -> result.setBoolean(isBlank(arguments[0]))));
    }

    private static void coalesce(Value[] arguments, Value result) {
        result.setAbsent();
        for (int i = 0; i < arguments.length && result.isAbsent(); i++) {
            result.set(arguments[i]);
        }
    }

    private static void choose(Value[] arguments, Value result) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (Truth.of(arguments[i])) {
                result.set(arguments[i + 1]);
                return;
            }
        }
        boolean hasDefault = arguments.length % 2 == 1;
        if (hasDefault) {
            result.set(arguments[arguments.length - 1]);
        } else {
            result.setAbsent();
        }
    }

    private static ScalarEvaluation messageSize() {
        TextArgument text = new TextArgument();
        return (arguments, result) -> {
            Value printed = text.of(arguments[0]);
            result.setInteger(printed.to() - printed.from());
        };
    }

    private static boolean isEmpty(Value value) {
        return value.isAbsent() || (value.kind() == Kind.TEXT && value.from() == value.to());
    }

    private static boolean isBlank(Value value) {
        if (value.kind() != Kind.TEXT) {
            return value.isAbsent();
        }
        for (int i = value.from(); i < value.to(); i++) {
            if (!Trim.isWhiteSpace(value.bytes()[i])) {
                return false;
            }
        }
        return true;
    }
}
