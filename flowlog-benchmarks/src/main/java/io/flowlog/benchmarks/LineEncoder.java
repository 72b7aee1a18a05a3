package io.flowlog.benchmarks;

import io.flowlog.core.FlowLogField;
import io.flowlog.core.FlowLogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes flows as lines of one format into a buffer of its own.
 *
 * <p>Belongs to one thread.
 */
final class LineEncoder {
    private static final byte[] ABSENT = ascii("-");

    private final FlowLogField[] fields;
    private final byte[] version;
    private byte[] buffer = new byte[1 << 16];
    private int length;

    /** @param format published fields of versions 2 to 5 only */
    LineEncoder(FlowLogFormat format) {
        fields = new FlowLogField[format.size()];
        int newest = 2;
        for (int slot = 0; slot < fields.length; slot++) {
            fields[slot] = format.field(slot).orElseThrow();
            newest = Math.max(newest, fields[slot].sinceVersion());
        }
        version = ascii(Integer.toString(newest));
    }

    byte[] buffer() {
        return buffer;
    }

    /** How many bytes of the buffer hold lines. */
    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Adds one line. */
    void add(Flow flow) {
        for (FlowLogField field : fields) {
            add(field, flow);
            buffer[length++] = ' ';
        }
        buffer[length - 1] = '\n';
    }

    private void add(FlowLogField field, Flow flow) {
        Flow.Host inside = flow.inside;
        switch (field) {
            case VERSION -> text(version);
            case ACCOUNT_ID -> text(inside.account());
            case INTERFACE_ID -> text(inside.interfaceId());
            case VPC_ID -> text(inside.vpc());
            case SUBNET_ID -> text(inside.subnet());
            case INSTANCE_ID -> text(inside.instance());
            case AZ_ID -> text(inside.zone());
            case REGION -> text(Texts.REGION);
            case SUBLOCATION_TYPE, SUBLOCATION_ID, PKT_SRC_AWS_SERVICE, PKT_DST_AWS_SERVICE -> text(ABSENT);
            case START -> number(flow.start);
            case END -> number(flow.end);
            case LOG_STATUS -> text(flow.noData ? Texts.NODATA : Texts.OK);
            default -> {
                if (flow.noData) {
                    text(ABSENT);
                } else {
                    addTraffic(field, flow);
                }
            }
        }
    }

    private void addTraffic(FlowLogField field, Flow flow) {
        switch (field) {
            case SRCADDR, PKT_SRCADDR -> text(flow.source);
            case DSTADDR, PKT_DSTADDR -> text(flow.destination);
            case SRCPORT -> number(flow.sourcePort);
            case DSTPORT -> number(flow.destinationPort);
            case PROTOCOL -> number(flow.protocol);
            case PACKETS -> number(flow.packets);
            case BYTES -> number(flow.bytes);
            case ACTION -> text(flow.accepted ? Texts.ACCEPT : Texts.REJECT);
            case TCP_FLAGS -> number(flow.tcpFlags);
            case TYPE -> text(flow.ipv6 ? Texts.IPV6 : Texts.IPV4);
            case FLOW_DIRECTION -> text(flow.egress ? Texts.EGRESS : Texts.INGRESS);
            case TRAFFIC_PATH -> text(flow.egress ? Texts.INTERNET_GATEWAY : ABSENT);
            default -> throw new IllegalArgumentException("not generated: " + field.canonicalName());
        }
    }

    private void text(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
    }

    private void number(long number) {
        reserve(20);
        int digits = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        length += digits;
        long rest = number;
        for (int at = length - 1; at >= length - digits; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Room for so many bytes and a separator. */
    private void reserve(int bytes) {
        if (buffer.length < length + bytes + 1) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes + 1));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Texts {
        static final byte[] REGION = ascii("us-east-1");
        static final byte[] OK = ascii("OK");
        static final byte[] NODATA = ascii("NODATA");
        static final byte[] ACCEPT = ascii("ACCEPT");
        static final byte[] REJECT = ascii("REJECT");
        static final byte[] IPV4 = ascii("IPv4");
        static final byte[] IPV6 = ascii("IPv6");
        static final byte[] INGRESS = ascii("ingress");
        static final byte[] EGRESS = ascii("egress");
        static final byte[] INTERNET_GATEWAY = ascii("8");
    }
}
