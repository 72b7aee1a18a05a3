package io.flowlog.query.internal.checked;

/** A value with the name it goes by: a column of the result, or a definition of the query. */
public record NamedExpression(String name, CheckedExpression expression) {
    /** Name and value, or only the name of what is called as it prints. */
    @Override
    public String toString() {
        String value = expression.toString();
        return value.equals(name) ? name : name + " = " + value;
    }
}
