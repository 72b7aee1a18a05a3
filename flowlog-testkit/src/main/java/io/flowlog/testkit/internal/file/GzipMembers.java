package io.flowlog.testkit.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Gzip files of several members. */
final class GzipMembers {
    private GzipMembers() {}

    /**
     * One member for each part of the bytes.
     *
     * @param cuts where members end and others begin, in ascending order; equal ones make empty members
     */
    static byte[] of(byte[] bytes, List<Integer> cuts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int to = i < cuts.size() ? cuts.get(i) : bytes.length;
            try (GZIPOutputStream member = new GZIPOutputStream(file)) {
                member.write(bytes, from, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail
            }
            from = to;
        }
        return file.toByteArray();
    }
}
