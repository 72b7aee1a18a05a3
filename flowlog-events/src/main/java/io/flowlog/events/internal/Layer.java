package io.flowlog.events.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One stream of one layout: the input itself, or a payload inside. */
interface Layer {
    /** The next item, or null at the end; an exception comes after every whole event before the fault. */
    @Nullable Item next() throws IOException;

    /** Messages about itself that the service sent and that were passed over. */
    default long controlMessages() {
        return 0;
    }
}
