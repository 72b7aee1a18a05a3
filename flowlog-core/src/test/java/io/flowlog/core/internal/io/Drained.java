package io.flowlog.core.internal.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** All that an input delivered, and the fault that ended it, if one did. */
record Drained(byte[] bytes, Optional<InputFault> fault) {
    /** Opening an input; may fail as reading it may. */
    interface Opening {
        ByteInput open() throws IOException;
    }

    static Drained of(Opening opening, int chunk) throws IOException {
        ByteArrayOutputStream delivered = new ByteArrayOutputStream();
        try (ByteInput input = opening.open()) {
            byte[] buffer = new byte[chunk + 2];
            while (true) {
                int count = input.read(buffer, 1, chunk);
                if (count < 0) {
                    return new Drained(delivered.toByteArray(), Optional.empty());
                }
                if (count == 0 || count > chunk || buffer[0] != 0 || buffer[chunk + 1] != 0) {
                    throw new AssertionError("read of " + chunk + " broke its contract");
                }
                delivered.write(buffer, 1, count);
            }
        } catch (InputFault e) {
            return new Drained(delivered.toByteArray(), Optional.of(e));
        }
    }

    static Drained of(byte[] input) throws IOException {
        return of(() -> Inputs.open(input, "test"), 7);
    }

    InputFault.Kind kind() {
        return fault.orElseThrow(() -> new AssertionError("no fault")).kind();
    }
}
