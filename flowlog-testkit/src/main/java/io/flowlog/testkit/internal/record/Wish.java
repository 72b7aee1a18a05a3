package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.internal.choice.Choices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants in a column.
 *
 * @param values  one of these texts; empty if it is an address
 * @param network an address of this network; null if it is one of the values
 */
public record Wish(List<String> values, @Nullable Network network) {

    String write(Choices choices, String example) {
        return network == null ? choices.oneOf("pick", values) : network.address(choices, example);
    }
}
