package io.flowlog.events.internal;

import io.flowlog.core.FlowLogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read of one JSON object so far. */
final class JsonObject {
    final @Nullable JsonObject around;
    /** Whether it gives its event only when the object around it has ended. */
    final boolean waits;

    final List<JsonObject> waiting = new ArrayList<>();
    long waitingCharacters;
    /** Whether it has what may hold events, even if there were none. */
    boolean isHolder;

    @Nullable String message;

    @Nullable String logStream;

    @Nullable String logGroup;

    @Nullable String owner;

    @Nullable String messageType;

    long timestamp = FlowLogEvent.NO_TIME;
    long ingestionTime = FlowLogEvent.NO_TIME;

    JsonObject(@Nullable JsonObject around, boolean waits) {
        this.around = around;
        this.waits = waits;
    }

    /** The event with this message; names that the object lacks are those of the objects around it. */
    FlowLogEvent event(String text) {
        String group = inherited(object -> object.logGroup);
        String account = inherited(object -> object.owner);
        String log = account.isEmpty() || group.isEmpty() ? group : account + ":" + group;
        return new FlowLogEvent(timestamp, text, inherited(object -> object.logStream), log, ingestionTime);
    }

    private String inherited(Function<JsonObject, @Nullable String> property) {
        for (JsonObject object = this; object != null; object = object.around) {
            String value = property.apply(object);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
