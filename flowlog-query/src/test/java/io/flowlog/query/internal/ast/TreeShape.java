package io.flowlog.query.internal.ast;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes out every part of a tree but its spans, so that two trees can be compared apart from where they were written. */
final class TreeShape {
    private TreeShape() {}

    static String of(@Nullable Object part) {
        if (part instanceof List<?> list) {
            return list.stream().map(TreeShape::of).collect(Collectors.joining(" ", "[", "]"));
        } else if (part instanceof Record tree) {
            StringBuilder out = new StringBuilder(tree.getClass().getSimpleName()).append('(');
            for (RecordComponent component : tree.getClass().getRecordComponents()) {
                if (component.getType() != SourceSpan.class) {
                    out.append(component.getName())
                            .append('=')
                            .append(of(read(tree, component)))
                            .append(' ');
                }
            }
            return out.append(')').toString();
        }
        return "<" + part + ">";
    }

    private static @Nullable Object read(Record tree, RecordComponent component) {
        try {
            return component.getAccessor().invoke(tree);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
