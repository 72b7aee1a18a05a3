package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.ValueText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an argument's text means: a network, a regular expression, a format. A constant is compiled when the call is bound, and
 * refused if it is wrong. Any other is compiled whenever its text differs from the record's before, and is null if it is wrong.
 *
 * <p>Belongs to one thread.
 *
 * @param <T> what the text is compiled to
 */
final class CompiledArgument<T> {

    /** Turns a text into what it means. */
    @FunctionalInterface
    interface Compiler<T> {
        /** @throws ArgumentException if the text means nothing */
        T compile(String text);
    }

    private final int argument;
    private final Compiler<T> compiler;
    private final boolean constant;
    private @Nullable T compiled;
    private byte @Nullable [] source;
    private final TextArgument text = new TextArgument();

    CompiledArgument(CallSite site, int argument, Compiler<T> compiler) {
        this.argument = argument;
        this.compiler = compiler;
        Value value = site.constant(argument);
        this.constant = value != null;
        if (value != null && !value.isAbsent()) {
            compiled = compiler.compile(ValueText.of(value));
        }
    }

    /** The meaning of a constant argument; null if it is absent or depends on the record. */
    @Nullable T constant() {
        return constant ? compiled : null;
    }

    /** The meaning of the argument in this record; null if it is absent or wrong. */
    @Nullable T of(Value[] arguments) {
        if (constant) {
            return compiled;
        }
        if (arguments[argument].isAbsent()) {
            return null;
        }
        Value now = text.of(arguments[argument]);
        if (source == null || !Arrays.equals(source, 0, source.length, now.bytes(), now.from(), now.to())) {
            source = Arrays.copyOfRange(now.bytes(), now.from(), now.to());
            compiled = compileOrNull(ValueText.of(now));
        }
        return compiled;
    }

    private @Nullable T compileOrNull(String source) {
        try {
            return compiler.compile(source);
        } catch (ArgumentException wrong) {
            return null;
        }
    }
}
