package io.flowlog.testkit.internal.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * One choice that makes an edge case when all others are the simplest.
 *
 * @param path   names of the parts that lead to the choice, its own name last
 * @param number what is chosen
 */
public record Edge(List<String> path, long number) {
    /** Copies the list. */
    public Edge {
        path = List.copyOf(path);
    }

    /** The same edge of something that is a part of something larger. */
    public Edge within(String part) {
        List<String> longer = new ArrayList<>();
        longer.add(part);
        longer.addAll(path);
        return new Edge(longer, number);
    }

    /** The tree with this choice and no other. */
    ChoiceTree tree() {
        int last = path.size() - 1;
        ChoiceTree tree = ChoiceTree.EMPTY.withNumber(path.get(last), number);
        for (int i = last - 1; i >= 0; i--) {
            tree = ChoiceTree.EMPTY.withChild(path.get(i), tree);
        }
        return tree;
    }
}
