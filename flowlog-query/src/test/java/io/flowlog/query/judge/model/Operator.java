package io.flowlog.query.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An operator with its operands. */
public sealed interface Operator extends Expression {

    /** Arithmetic or a comparison. */
    record Binary(String symbol, Expression left, Expression right) implements Operator {
        @Override
        public String text() {
            boolean groupsFromLeft = tightness() == Tightness.SUM || tightness() == Tightness.PRODUCT;
            boolean groupsFromRight = tightness() == Tightness.POWER;
            return left.text(groupsFromLeft ? tightness() : tightness().next()) + " " + symbol + " "
                    + right.text(groupsFromRight ? tightness() : tightness().next());
        }

        @Override
        public Tightness tightness() {
            return switch (symbol) {
                case "+", "-" -> Tightness.SUM;
                case "*", "/", "%" -> Tightness.PRODUCT;
                case "^" -> Tightness.POWER;
                default -> Tightness.COMPARISON;
            };
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return new Binary(symbol, parts.get(0), parts.get(1));
        }
    }

    /** {@code -} or {@code not} before its operand. */
    record Unary(String symbol, Expression operand) implements Operator {
        @Override
        public String text() {
            return (symbol.equals("-") ? "-" : symbol + " ") + operand.text(tightness());
        }

        @Override
        public Tightness tightness() {
            return symbol.equals("-") ? Tightness.SIGN : Tightness.NOT;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return new Unary(symbol, parts.get(0));
        }
    }

    /** Conditions joined by {@code and} or by {@code or}. */
    record Chain(String word, List<Expression> parts) implements Operator {
        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part.text(tightness().next()))
                    .collect(Collectors.joining(" " + word + " "));
        }

        @Override
        public Tightness tightness() {
            return word.equals("or") ? Tightness.OR : Tightness.AND;
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return new Chain(word, parts);
        }
    }

    /** {@code in} or {@code not in} a list of constants. */
    record In(Expression operand, boolean negated, List<Expression> elements) implements Operator {
        @Override
        public String text() {
            return operand.text(Tightness.SUM) + (negated ? " not in [" : " in [") + Call.listed(elements) + "]";
        }

        @Override
        public Tightness tightness() {
            return Tightness.COMPARISON;
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(elements);
            parts.add(0, operand);
            return parts;
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return new In(parts.get(0), negated, parts.subList(1, parts.size()));
        }
    }

    /** {@code like}, {@code =~} or {@code not like} a text or a regex. */
    record Like(Expression operand, String word, boolean regex, String pattern) implements Operator {
        @Override
        public String text() {
            String quoted = regex ? "/" + pattern.replace("/", "\\/") + "/" : new Leaf.Text(pattern).text();
            return operand.text(Tightness.SUM) + " " + word + " " + quoted;
        }

        @Override
        public Tightness tightness() {
            return Tightness.COMPARISON;
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return new Like(parts.get(0), word, regex, pattern);
        }
    }
}
