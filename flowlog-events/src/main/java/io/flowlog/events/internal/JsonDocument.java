package io.flowlog.events.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flowlog.core.FlowLogEvent;
import io.flowlog.events.EventsLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document, read as far as the next event at a time. It is told by its names, not by their order: any object with a
 * {@code message} is an event, and takes what it does not say itself from the objects around it. Only the events of a
 * subscription's message wait for its end, since their stream may be named last.
 */
final class JsonDocument {
    /** Objects and arrays in which there are events; all others are passed over. */
    private static final Set<String> HOLDERS =
            Set.of("logEvents", "events", "records", "Records", "awslogs", "kinesis");

    private final JsonParser parser;
    private final long offset;
    private final EventsLimits limits;
    private final Queue<Item> items;
    private final Deque<JsonObject> objects = new ArrayDeque<>();
    private String name = "";
    private long controlMessages;

    /** @param offset where the document begins in its layer's text */
    JsonDocument(JsonParser parser, long offset, EventsLimits limits, Queue<Item> items) {
        this.offset = offset;
        this.parser = parser;
        this.limits = limits;
        this.items = items;
    }

    long controlMessages() {
        return controlMessages;
    }

    /** Reads on until there is an item or the document has ended; false if it has. */
    boolean read() throws IOException {
        while (items.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return false;
            }
            if (take(token) && parser.getParsingContext().inRoot()) {
                return false;
            }
        }
        return true;
    }

    /** Takes in a token; true if it ends an object or an array. */
    private boolean take(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                if (isWanted()) {
                    objects.push(new JsonObject(objects.peek(), "logEvents".equals(arrayName())));
                } else {
                    parser.skipChildren();
                }
            }
            case START_ARRAY -> {
                JsonObject around = objects.peek();
                if (around != null && HOLDERS.contains(name)) {
                    around.isHolder = true;
                } else if (around != null) {
                    parser.skipChildren();
                }
            }
            case END_OBJECT -> {
                end(objects.pop());
                return true;
            }
            case END_ARRAY -> {
                return true;
            }
            case FIELD_NAME -> name = parser.currentName();
            case VALUE_STRING, VALUE_NUMBER_INT -> takeValue();
            default -> {
                // other values say nothing of events
            }
        }
        return false;
    }

    /** The object at the root, those in arrays that were entered, and those with a name that tells. */
    private boolean isWanted() {
        return !parser.getParsingContext().getParent().inObject() || HOLDERS.contains(name);
    }

    /** The name of the array that the object just begun is in, if it is in one. */
    private @Nullable String arrayName() {
        var around = parser.getParsingContext().getParent();
        return around.inArray() ? around.getParent().getCurrentName() : null;
    }

    private void takeValue() throws IOException {
        JsonObject object = objects.peek();
        if (object == null) {
            takeLone();
            return;
        }
        if (!parser.getParsingContext().inObject()) {
            return;
        }
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        switch (name) {
            case "message" -> object.message = text ? parser.getText() : object.message;
            case "timestamp" -> object.timestamp = EventTime.of(parser.getText());
            case "ingestionTime" -> object.ingestionTime = EventTime.of(parser.getText());
            case "logStream", "logStreamName" -> object.logStream = parser.getText();
            case "logGroup", "logGroupName" -> object.logGroup = parser.getText();
            case "owner" -> object.owner = parser.getText();
            case "messageType" -> object.messageType = parser.getText();
            case "data", "Data" -> {
                if (text) {
                    object.isHolder = true;
                    takePayload(parser.getText());
                }
            }
            default -> {
                // other names say nothing of events
            }
        }
    }

    /** A text in an array without objects, as {@code --query 'events[].message'} gives. */
    private void takeLone() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            items.add(new Item.Event(new FlowLogEvent(FlowLogEvent.NO_TIME, parser.getText())));
        }
    }

    private void takePayload(String text) {
        try {
            items.add(new Item.Payload(tokenOffset(), Base64Text.decode(text)));
        } catch (IllegalArgumentException e) {
            items.add(bad("data that is no base64: " + e.getMessage()));
        }
    }

    private void end(JsonObject object) throws IOException {
        if (object.message != null) {
            give(object, object.message);
            return;
        }
        flush(object);
        JsonObject around = object.around;
        if (object.isHolder && around != null) {
            around.isHolder = true;
        } else if (!object.isHolder && object.messageType == null) {
            items.add(bad("an object without a message"));
        }
    }

    private void give(JsonObject object, String message) throws IOException {
        JsonObject around = object.around;
        if (around != null) {
            around.isHolder = true;
        }
        if (message.startsWith("{") || Base64Text.isPayload(message)) {
            giveNested(message);
        } else if (around != null && object.waits) {
            hold(around, object, message);
        } else {
            items.add(new Item.Event(object.event(message)));
        }
    }

    private void giveNested(String message) {
        if (message.startsWith("{")) {
            items.add(new Item.Payload(tokenOffset(), message.getBytes(StandardCharsets.UTF_8)));
        } else {
            takePayload(message);
        }
    }

    private void hold(JsonObject around, JsonObject object, String message) throws IOException {
        around.waiting.add(object);
        around.waitingCharacters += message.length();
        if (around.waiting.size() > limits.eventsAtOnce() || around.waitingCharacters > limits.textBytes()) {
            throw new JsonParseException(
                    parser,
                    "more events in one message than " + limits.eventsAtOnce() + ", or more text than "
                            + limits.textBytes());
        }
    }

    /** Gives what waits, at a fault that leaves the document without its end. */
    void flush() {
        for (JsonObject object : objects) {
            flush(object);
        }
    }

    private void flush(JsonObject object) {
        if ("CONTROL_MESSAGE".equals(object.messageType)) {
            controlMessages++;
        } else {
            for (JsonObject event : object.waiting) {
                if (event.message != null) {
                    items.add(new Item.Event(event.event(event.message)));
                }
            }
        }
        object.waiting.clear();
    }

    private Item bad(String reason) {
        return new Item.Bad(tokenOffset(), reason);
    }

    private long tokenOffset() {
        return offset + Math.max(0, parser.currentTokenLocation().getByteOffset());
    }
}
