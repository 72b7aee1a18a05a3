package io.flowlog.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Bytes that claim to be gzip: faults are counted, never thrown, and do not depend on how the bytes come. */
class GzipFuzzTest {

    @FuzzTest
    void gzipReadsTheSameByteByByte(byte[] input) {
        byte[] member = new byte[input.length + 2];
        member[0] = 0x1f;
        member[1] = (byte) 0x8b;
        System.arraycopy(input, 0, member, 2, input.length);
        Reading.of(member);
    }
}
