package io.flowlog.core;

import java.io.Serializable;

/**
 * An input that could not be read to its end. Every whole line before the fault was delivered.
 *
 * @param source     the input's name, such as a file's path
 * @param byteOffset where in the input reading stopped, in bytes as stored (compressed, if it is)
 * @param message    what happened and what to do, without the name
 */
public record InputProblem(String source, long byteOffset, String message) implements Serializable {

    /** All of it in one sentence. */
    @Override
    public String toString() {
        return source + ", byte " + byteOffset + ": " + message;
    }
}
