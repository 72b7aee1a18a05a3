package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.LogFormat;
import io.flowlog.testkit.internal.choice.Choices;
import io.flowlog.testkit.internal.record.Field.Presence;
import io.flowlog.testkit.internal.record.Field.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All published fields and what they hold. The simplest of each are the examples of AWS's documentation of flow log records, as far
 * as it has one.
 */
public final class PublishedFields {
    private static final String TWO_TO_31 = "2147483648";
    private static final String TWO_TO_63_LESS_1 = "9223372036854775807";

    private static final Map<String, Field> BY_NAME = new LinkedHashMap<>();

    static {
        always("version", 2, Where.BOTH, scene -> Content.of(scene.version()));
        always(
                "account-id",
                2,
                Where.BOTH,
                text("123456789010", "012345678901", "000000000000", "999999999999", "unknown"));
        always("interface-id", 2, Where.VPC, ids("eni-", "eni-1235b8ca123456789", "eni-1a2b3c4d", "-"));
        traffic("srcaddr", 2, PublishedFields::source);
        traffic("dstaddr", 2, PublishedFields::destination);
        traffic("srcport", 2, port("20641"));
        traffic("dstport", 2, port("22"));
        traffic("protocol", 2, scene -> scene.type() == Traffic.EFA ? Content.of("-") : Content.of(scene.protocol()));
        traffic("packets", 2, counter("20"));
        traffic("bytes", 2, counter("4249"));
        always("start", 2, Where.BOTH, scene -> Content.of(scene.start()));
        always("end", 2, Where.BOTH, scene -> Content.of(scene.end()));
        add("action", 2, Where.VPC, Presence.WITH_TRAFFIC, scene -> Content.of(scene.action()));
        always("log-status", 2, Where.BOTH, scene -> Content.of(scene.status()));

        always("vpc-id", 3, Where.VPC, ids("vpc-", "vpc-abcdefab012345678", "vpc-1a2b3c4d", "-"));
        always("subnet-id", 3, Where.VPC, ids("subnet-", "subnet-aaaaaaaa012345678", "subnet-1a2b3c4d", "-"));
        sometimes("instance-id", 3, Where.VPC, ids("i-", "i-01234567890123456", "i-1a2b3c4d"));
        add("tcp-flags", 3, Where.BOTH, Presence.WITH_TRAFFIC, PublishedFields::flags);
        add(
                "type",
                3,
                Where.BOTH,
                Presence.WITH_TRAFFIC,
                scene -> Content.of(scene.type().text()));
        add("pkt-srcaddr", 3, Where.VPC, Presence.WITH_TRAFFIC, PublishedFields::source);
        add("pkt-dstaddr", 3, Where.VPC, Presence.WITH_TRAFFIC, PublishedFields::destination);
        always("region", 4, Where.BOTH, text("us-east-1", "us-gov-west-1", "ap-southeast-2", "eu-central-1", "-"));
        always("az-id", 4, Where.VPC, text("use1-az2", "apse2-az3", "usw2-lax1-az1", "-"));
        sometimes("sublocation-type", 4, Where.VPC, text("wavelength", "outpost", "localzone"));
        sometimes("sublocation-id", 4, Where.VPC, text("wlz-0123456789abcdef0", "op-0123456789abcdef0"));
        sometimes("pkt-src-aws-service", 5, Where.BOTH, services());
        sometimes("pkt-dst-aws-service", 5, Where.BOTH, services());
        add(
                "flow-direction",
                5,
                Where.BOTH,
                Presence.WITH_TRAFFIC,
                scene -> Content.of(scene.egress() ? "egress" : "ingress"));
        add(
                "traffic-path",
                5,
                Where.VPC,
                Presence.WITH_TRAFFIC,
                scene -> scene.egress() ? Content.of("1", "2", "3", "4", "5", "6", "7", "8", "-") : Content.of("-"));

        add("resource-type", 6, Where.TRANSIT_GATEWAY, Presence.ALWAYS, text("TransitGateway"));
        gateway("tgw-id", ids("tgw-", "tgw-0123456789abcdef0"));
        gateway("tgw-attachment-id", ids("tgw-attach-", "tgw-attach-0123456789abcdef0"));
        gateway("tgw-src-vpc-account-id", text("123456789010", "012345678901"));
        gateway("tgw-dst-vpc-account-id", text("123456789010", "012345678901"));
        gateway("tgw-src-vpc-id", ids("vpc-", "vpc-abcdefab012345678"));
        gateway("tgw-dst-vpc-id", ids("vpc-", "vpc-abcdefab012345678"));
        gateway("tgw-src-subnet-id", ids("subnet-", "subnet-aaaaaaaa012345678"));
        gateway("tgw-dst-subnet-id", ids("subnet-", "subnet-aaaaaaaa012345678"));
        gateway("tgw-src-eni", ids("eni-", "eni-1235b8ca123456789"));
        gateway("tgw-dst-eni", ids("eni-", "eni-1235b8ca123456789"));
        gateway("tgw-src-az-id", text("use1-az2", "apse2-az3"));
        gateway("tgw-dst-az-id", text("use1-az2", "apse2-az3"));
        gateway("tgw-pair-attachment-id", ids("tgw-attach-", "tgw-attach-0123456789abcdef0"));
        gateway("packets-lost-no-route", counter("0"));
        gateway("packets-lost-blackhole", counter("0"));
        gateway("packets-lost-mtu-exceeded", counter("0"));
        gateway("packets-lost-ttl-expired", counter("0"));

        sometimes("ecs-cluster-arn", 7, Where.VPC, text("arn:aws:ecs:us-east-1:123456789010:cluster/web"));
        sometimes("ecs-cluster-name", 7, Where.VPC, text("web", "0", "my_cluster-1"));
        sometimes(
                "ecs-container-instance-arn",
                7,
                Where.VPC,
                text("arn:aws:ecs:us-east-1:123456789010:container-instance/web/0123456789abcdef0123456789abcdef"));
        sometimes("ecs-container-instance-id", 7, Where.VPC, text("0123456789abcdef0123456789abcdef"));
        sometimes("ecs-container-id", 7, Where.VPC, text("0123456789abcdef0123456789abcdef-1234567890"));
        sometimes("ecs-second-container-id", 7, Where.VPC, text("fedcba9876543210fedcba9876543210-1234567890"));
        sometimes("ecs-service-name", 7, Where.VPC, text("web", "0", "my_service-1"));
        sometimes(
                "ecs-task-definition-arn",
                7,
                Where.VPC,
                text("arn:aws:ecs:us-east-1:123456789010:task-definition/web:1"));
        sometimes(
                "ecs-task-arn",
                7,
                Where.VPC,
                text("arn:aws:ecs:us-east-1:123456789010:task/web/0123456789abcdef0123456789abcdef"));
        sometimes("ecs-task-id", 7, Where.VPC, text("0123456789abcdef0123456789abcdef"));
        sometimes(
                "reject-reason",
                8,
                Where.VPC,
                scene -> scene.action().equals("REJECT") ? Content.of("BPA", "EC") : Content.of("-"));
        sometimes("resource-id", 9, Where.VPC, ids("nat-", "nat-0123456789abcdef0"));
        sometimes("encryption-status", 10, Where.VPC, text("0", "1", "2", "3"));
        for (String tag :
                List.of("instance-tag", "instance-tag-2", "interface-tag", "interface-tag-2", "asg-tag", "asg-tag-2")) {
            sometimes(tag, 11, Where.VPC, text("web", "%2D", "a%20b", "caf%C3%A9", "0", "a=b,c:d/e"));
        }
        sometimes("interface-type", 11, Where.VPC, interfaceTypes());
        sometimes("next-hop-interface-id", 11, Where.VPC, ids("eni-", "eni-1235b8ca123456789"));
        sometimes("next-hop-subnet-id", 11, Where.VPC, ids("subnet-", "subnet-aaaaaaaa012345678"));
        sometimes("next-hop-az-id", 11, Where.VPC, text("use1-az2", "apse2-az3"));
        sometimes("next-hop-vpc-id", 11, Where.VPC, ids("vpc-", "vpc-abcdefab012345678"));
        sometimes("next-hop-interface-type", 11, Where.VPC, interfaceTypes());
    }

    private PublishedFields() {}

    /** Their names, in the order in which AWS published them. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The names of those that a version of records has. */
    public static List<String> names(int version) {
        return BY_NAME.values().stream()
                .filter(field -> field.version() <= version)
                .map(Field::name)
                .toList();
    }

    /** The order that records of transit gateways have if nobody asks for another. */
    static LogFormat transitGateway() {
        List<String> columns = new ArrayList<>(List.of("version", "resource-type", "account-id"));
        BY_NAME.values().stream()
                .filter(field -> field.version() == 6 && field.name().startsWith("tgw-"))
                .map(Field::name)
                .forEach(columns::add);
        columns.addAll(List.of("srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets", "bytes", "start"));
        columns.addAll(List.of("end", "log-status", "type"));
        BY_NAME.keySet().stream()
                .filter(name -> name.startsWith("packets-lost-"))
                .forEach(columns::add);
        columns.addAll(List.of("tcp-flags", "region", "flow-direction", "pkt-src-aws-service", "pkt-dst-aws-service"));
        return LogFormat.of(columns);
    }

    /** As the console writes it for someone who ticks every field of a VPC's flow log. */
    static LogFormat allByName() {
        return LogFormat.of(BY_NAME.values().stream()
                .filter(field -> field.where() != Where.TRANSIT_GATEWAY)
                .map(Field::name)
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    /** The field with this canonical name; null if nobody has published it. */
    static @Nullable Field find(String name) {
        return BY_NAME.get(name);
    }

    /** Whether a field holds whole numbers. */
    public static boolean isNumber(String name) {
        return largest(name) > 0;
    }

    /** The largest number that a field can hold; 0 if it holds no numbers. */
    public static long largest(String name) {
        return switch (name) {
            case "srcport", "dstport" -> 65_535;
            case "protocol", "tcp-flags" -> 255;
            case "version",
                    "packets",
                    "bytes",
                    "start",
                    "end",
                    "traffic-path",
                    "encryption-status",
                    "packets-lost-no-route",
                    "packets-lost-blackhole",
                    "packets-lost-mtu-exceeded",
                    "packets-lost-ttl-expired" -> Long.MAX_VALUE;
            default -> 0;
        };
    }

    /** Whether a field holds addresses. */
    public static boolean isAddress(String name) {
        return name.endsWith("addr") && BY_NAME.containsKey(name);
    }

    private static void add(
            String name, int version, Where where, Presence presence, Function<Scene, Content> content) {
        BY_NAME.put(name, new Field(name, version, where, presence, content));
    }

    private static void always(String name, int version, Where where, Function<Scene, Content> content) {
        add(name, version, where, Presence.ALWAYS, content);
    }

    private static void traffic(String name, int version, Function<Scene, Content> content) {
        add(name, version, Where.BOTH, Presence.WITH_TRAFFIC, content);
    }

    private static void sometimes(String name, int version, Where where, Function<Scene, Content> content) {
        add(name, version, where, Presence.SOMETIMES, content);
    }

    private static void gateway(String name, Function<Scene, Content> content) {
        add(name, 6, Where.TRANSIT_GATEWAY, Presence.SOMETIMES, content);
    }

    private static Function<Scene, Content> text(String... words) {
        Content content = Content.of(words);
        return scene -> content;
    }

    private static Function<Scene, Content> ids(String prefix, String... words) {
        Content content = Content.of(
                List.of(words),
                choices -> prefix
                        + hex(choices.upTo("id", (1L << 36) - 1), 9)
                        + hex(choices.upTo("id, continued", (1L << 32) - 1), 8));
        return scene -> content;
    }

    private static String hex(long number, int digits) {
        String text = Long.toHexString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    private static Function<Scene, Content> port(String example) {
        Content ports = Content.of(
                List.of(example, "0", "1", "1023", "1024", "65535", "53", "80", "443", "3389", "32768"),
                choices -> Long.toString(choices.upTo("port", 65_535)));
        Content none = Content.of("0");
        Content absent = Content.of("-");
        return scene -> scene.type() == Traffic.EFA ? absent : scene.hasPorts() ? ports : none;
    }

    private static Function<Scene, Content> counter(String example) {
        List<String> words = List.of(
                example,
                "1",
                "2147483647",
                TWO_TO_31,
                "4294967296",
                "9007199254740993",
                TWO_TO_63_LESS_1,
                example.equals("0") ? "2" : "0");
        Content content = Content.of(words, choices -> Long.toString(choices.upTo("count", Long.MAX_VALUE)));
        return scene -> content;
    }

    private static Content flags(Scene scene) {
        return scene.isTcp() && scene.type() != Traffic.EFA
                ? Content.of("2", "0", "1", "3", "4", "18", "19", "6", "7", "22", "23", "-")
                : Content.of("-", "0");
    }

    private static Content source(Scene scene) {
        return addresses(scene, Addresses.V4_SOURCES, Addresses.V6_SOURCES, Addresses.MAC_SOURCES);
    }

    private static Content destination(Scene scene) {
        return addresses(scene, Addresses.V4_DESTINATIONS, Addresses.V6_DESTINATIONS, Addresses.MAC_DESTINATIONS);
    }

    private static Content addresses(Scene scene, List<String> v4, List<String> v6, List<String> mac) {
        return switch (scene.type()) {
            case IPV4 -> Content.of(v4, Addresses::anyV4);
            case IPV6 -> Content.of(v6, Addresses::anyV6);
            case EFA -> Content.of(mac.toArray(String[]::new));
        };
    }

    private static Function<Scene, Content> services() {
        return text("S3", "AMAZON", "DYNAMODB", "EC2", "ROUTE53_HEALTHCHECKS", "CLOUDFRONT");
    }

    private static Function<Scene, Content> interfaceTypes() {
        return text("nat_gateway", "network_load_balancer", "regional_nat_gateway", "transit_gateway", "vpc_endpoint");
    }

    /** What a column holds that nobody has published. */
    static Content unknown() {
        return Content.of(
                List.of("value", "-", "0", "a/b=c", "-1.5", "%7Bnew%7D", "é"),
                (Choices choices) -> "v" + choices.upTo("value", Long.MAX_VALUE));
    }
}
