package io.flowlog.query.fault;

import io.flowlog.query.FlowLogQuery;
import io.flowlog.query.QueryOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;

/** Objects as bytes and back, and bytes that no object was written as. */
final class Serial {
    private Serial() {}

    static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /** The serial form of a query that may be invalid: that of a valid one, with the text exchanged. */
    static byte[] query(String text, QueryOptions options) throws IOException {
        String valid = "limit 1";
        return withText(write(FlowLogQuery.compile(valid, options)), valid, text);
    }

    /** Exchanges a text wherever it stands; both are of ASCII, and of less than 64 KiB. */
    static byte[] withText(byte[] bytes, String text, String other) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.replace(counted(text), counted(other)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text behind the two bytes of its length. */
    private static String counted(String text) {
        return "" + (char) (text.length() >> 8) + (char) (text.length() & 0xFF) + text;
    }
}
