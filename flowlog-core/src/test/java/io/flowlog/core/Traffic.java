package io.flowlog.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Records as a network would give them: what their fields hold fits together. */
final class Traffic {
    private final Random random;

    Traffic(Random random) {
        this.random = random;
    }

    /** One record of a format. */
    String line(FlowLogFormat format) {
        Map<FlowLogField, String> values = values();
        StringJoiner line = new StringJoiner(" ");
        for (int slot = 0; slot < format.size(); slot++) {
            line.add(values.getOrDefault(format.field(slot).orElseThrow(), "-"));
        }
        return line.toString();
    }

    private Map<FlowLogField, String> values() {
        boolean leaves = random.nextBoolean();
        boolean tcp = random.nextInt(4) > 0;
        int packets = 1 + random.nextInt(200);
        long start = 1_700_000_000L + random.nextInt(1_000_000);
        String here = "10.20." + random.nextInt(4) + "." + (1 + random.nextInt(250));
        String there = "203.0.113." + (1 + random.nextInt(250));
        String service = pick("443", "22", "53", "3389", "8080");
        String client = String.valueOf(32_768 + random.nextInt(28_000));
        Map<FlowLogField, String> values = new EnumMap<>(FlowLogField.class);
        values.put(FlowLogField.VERSION, "5");
        values.put(FlowLogField.ACCOUNT_ID, "210987654321");
        values.put(FlowLogField.INTERFACE_ID, "eni-0" + random.nextInt(4) + "ab");
        values.put(FlowLogField.SRCADDR, leaves ? here : there);
        values.put(FlowLogField.DSTADDR, leaves ? there : here);
        values.put(FlowLogField.SRCPORT, leaves ? service : client);
        values.put(FlowLogField.DSTPORT, leaves ? client : service);
        values.put(FlowLogField.PROTOCOL, tcp ? "6" : "17");
        values.put(FlowLogField.PACKETS, String.valueOf(packets));
        values.put(FlowLogField.BYTES, String.valueOf(packets * (40L + random.nextInt(1400))));
        values.put(FlowLogField.START, String.valueOf(start));
        values.put(FlowLogField.END, String.valueOf(start + random.nextInt(60)));
        values.put(FlowLogField.ACTION, pick("ACCEPT", "ACCEPT", "REJECT"));
        values.put(FlowLogField.LOG_STATUS, "OK");
        values.put(FlowLogField.VPC_ID, "vpc-0aa");
        values.put(FlowLogField.SUBNET_ID, pick("subnet-0aa", "subnet-0ab"));
        values.put(FlowLogField.INSTANCE_ID, pick("i-0aa", "i-0ab", "-"));
        values.put(FlowLogField.TCP_FLAGS, tcp ? pick("2", "18", "3", "19", "0") : "0");
        values.put(FlowLogField.TYPE, "IPv4");
        values.put(FlowLogField.PKT_SRCADDR, leaves ? here : there);
        values.put(FlowLogField.PKT_DSTADDR, leaves ? there : here);
        values.put(FlowLogField.REGION, "eu-central-1");
        values.put(FlowLogField.AZ_ID, pick("euc1-az1", "euc1-az2"));
        values.put(FlowLogField.FLOW_DIRECTION, leaves ? "egress" : "ingress");
        values.put(FlowLogField.TRAFFIC_PATH, leaves ? pick("1", "8") : "-");
        values.put(FlowLogField.PKT_DST_AWS_SERVICE, leaves ? pick("S3", "AMAZON", "-") : "-");
        return values;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
