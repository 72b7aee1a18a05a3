package io.flowlog.core;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much the values of a column speak for a field, by themselves. The scale is arbitrary, but common to all fields: words that
 * only one field has weigh most, numbers that many could have least.
 */
final class FieldEvidence {
    /** The column holds a value that the field cannot. */
    static final int IMPOSSIBLE = -1;

    /** From here on, a column tells something. */
    private static final int TELLING = 30;

    /** From here on, it can hardly be anything else. */
    static final int CLEAR = 80;

    private static final int SURE = 90;
    private static final long FIRST_SECOND = 1_400_000_000L;
    private static final long LAST_SECOND = 4_100_000_000L;
    private static final int MOST_VERSIONS = 20;

    /** What every record has, as AWS writes it. */
    static final Set<FlowLogField> NEVER_ABSENT =
            Set.of(FlowLogField.VERSION, FlowLogField.START, FlowLogField.END, FlowLogField.LOG_STATUS);

    private static final Set<Long> COMMON_PROTOCOLS = Set.of(1L, 6L, 17L, 47L, 50L, 51L, 58L, 132L);
    private static final Set<String> INTERFACE_TYPES =
            Set.of("nat_gateway", "network_load_balancer", "regional_nat_gateway", "transit_gateway", "vpc_endpoint");
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9xX]{1,3}(\\.[0-9xX]{1,3}){3}|[0-9a-fA-FxX]*(:[0-9a-fA-FxX.]*){2,}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern ZONE = Pattern.compile("[a-z]+\\d?-[a-z0-9]*az\\d+");
    private static final Pattern SERVICE =
            Pattern.compile("(?!(ACCEPT|REJECT|OK|NODATA|SKIPDATA|BPA|EC)$)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{9,12}|unknown");
    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern PERCENT = Pattern.compile(".*%[0-9A-F]{2}.*");

    private FieldEvidence() {}

    /** Whether the column says what it may be. */
    static boolean tells(ColumnSample column) {
        for (FlowLogField field : FlowLogField.values()) {
            if (score(field, column) >= TELLING) {
                return true;
            }
        }
        return false;
    }

    /** From 0, nothing speaks for it, to about 100; or {@link #IMPOSSIBLE}. */
    static int score(FlowLogField field, ColumnSample column) {
        if (column.isAbsent()) {
            return NEVER_ABSENT.contains(field) ? IMPOSSIBLE : 0;
        }
        return presentScore(field, column);
    }

    private static int presentScore(FlowLogField field, ColumnSample column) {
        return switch (field) {
            case VERSION ->
                column.isConstant() ? numbers(column, 2, MOST_VERSIONS, column.number() == 1 ? 60 : 40) : IMPOSSIBLE;
            case ACCOUNT_ID -> matching(column, ACCOUNT, 60);
            case TGW_SRC_VPC_ACCOUNT_ID, TGW_DST_VPC_ACCOUNT_ID -> matching(column, ACCOUNT, 40);
            case SRCADDR, DSTADDR -> matching(column, ADDRESS, 80);
            case PKT_SRCADDR, PKT_DSTADDR -> matching(column, ADDRESS, 72);
            case SRCPORT, DSTPORT -> numbers(column, 0, field.maxValue(), column.allNumbers(n -> n < 256) ? 32 : 40);
            case PROTOCOL ->
                numbers(column, 0, field.maxValue(), column.allNumbers(COMMON_PROTOCOLS::contains) ? 60 : 5);
            case PACKETS -> numbers(column, 0, Long.MAX_VALUE, isTime(column) ? 0 : 30);
            case BYTES -> numbers(column, 0, Long.MAX_VALUE, isTime(column) ? 0 : 32);
            case START, END -> isTime(column) ? SURE : numbers(column, 0, Long.MAX_VALUE, 0);
            case TCP_FLAGS ->
                numbers(column, 0, field.maxValue(), column.allNumbers(FieldEvidence::isUsualFlags) ? 38 : 5);
            case TRAFFIC_PATH -> numbers(column, 1, MOST_VERSIONS, 30);
            case ENCRYPTION_STATUS -> numbers(column, 0, 3, 10);
            case PACKETS_LOST_NO_ROUTE, PACKETS_LOST_BLACKHOLE, PACKETS_LOST_MTU_EXCEEDED, PACKETS_LOST_TTL_EXPIRED ->
                numbers(column, 0, Long.MAX_VALUE, 8);
            default -> wordScore(field, column);
        };
    }

    private static int wordScore(FlowLogField field, ColumnSample column) {
        return switch (field) {
            case ACTION -> among(column, Set.of("ACCEPT", "REJECT"), SURE);
            case LOG_STATUS -> among(column, Set.of("OK", "NODATA", "SKIPDATA"), SURE);
            case TYPE -> among(column, Set.of("IPv4", "IPv6", "EFA"), SURE);
            case FLOW_DIRECTION -> among(column, Set.of("ingress", "egress"), SURE);
            case REJECT_REASON -> among(column, Set.of("BPA", "EC"), SURE);
            case SUBLOCATION_TYPE -> among(column, Set.of("wavelength", "outpost", "localzone"), SURE);
            case RESOURCE_TYPE -> among(column, Set.of("TransitGateway", "TransitGatewayAttachment"), SURE);
            case INTERFACE_TYPE -> among(column, INTERFACE_TYPES, 80);
            case NEXT_HOP_INTERFACE_TYPE -> among(column, INTERFACE_TYPES, 60);
            case REGION -> matching(column, REGION, SURE);
            case AZ_ID -> matching(column, ZONE, 80);
            case TGW_SRC_AZ_ID, TGW_DST_AZ_ID -> matching(column, ZONE, 60);
            case NEXT_HOP_AZ_ID -> matching(column, ZONE, 50);
            case PKT_SRC_AWS_SERVICE, PKT_DST_AWS_SERVICE -> matching(column, SERVICE, 70);
            default -> idScore(field, column);
        };
    }

    private static int idScore(FlowLogField field, ColumnSample column) {
        return switch (field) {
            case INTERFACE_ID -> id(column, "eni-", 80);
            case TGW_SRC_ENI, TGW_DST_ENI -> id(column, "eni-", 60);
            case NEXT_HOP_INTERFACE_ID -> id(column, "eni-", 50);
            case VPC_ID -> id(column, "vpc-", 80);
            case TGW_SRC_VPC_ID, TGW_DST_VPC_ID -> id(column, "vpc-", 60);
            case NEXT_HOP_VPC_ID -> id(column, "vpc-", 50);
            case SUBNET_ID -> id(column, "subnet-", 80);
            case TGW_SRC_SUBNET_ID, TGW_DST_SUBNET_ID -> id(column, "subnet-", 60);
            case NEXT_HOP_SUBNET_ID -> id(column, "subnet-", 50);
            case INSTANCE_ID -> id(column, "i-", SURE);
            case TGW_ID -> column.all(value -> value.startsWith("tgw-attach-")) ? IMPOSSIBLE : id(column, "tgw-", SURE);
            case TGW_ATTACHMENT_ID -> id(column, "tgw-attach-", 80);
            case TGW_PAIR_ATTACHMENT_ID -> id(column, "tgw-attach-", 70);
            case RESOURCE_ID -> id(column, "nat-", 80);
            case ECS_CLUSTER_ARN -> arn(column, ":cluster/");
            case ECS_CONTAINER_INSTANCE_ARN -> arn(column, ":container-instance/");
            case ECS_TASK_DEFINITION_ARN -> arn(column, ":task-definition/");
            case ECS_TASK_ARN -> arn(column, ":task/");
            case ECS_CONTAINER_ID, ECS_SECOND_CONTAINER_ID -> matching(column, HEX_ID, 45);
            case ECS_TASK_ID, ECS_CONTAINER_INSTANCE_ID -> matching(column, HEX_ID, 42);
            case INSTANCE_TAG, INTERFACE_TAG, ASG_TAG ->
                isWord(column) ? column.all(PERCENT.asMatchPredicate()) ? 40 : 4 : IMPOSSIBLE;
            case INSTANCE_TAG_2, INTERFACE_TAG_2, ASG_TAG_2 ->
                isWord(column) ? column.all(PERCENT.asMatchPredicate()) ? 35 : 2 : IMPOSSIBLE;
            default -> isWord(column) ? 6 : IMPOSSIBLE;
        };
    }

    /** Why a column is taken for a field, to be read after the names of both. */
    static String reason(FlowLogField field, ColumnSample column) {
        if (column.isAbsent()) {
            return "a guess, since it holds nothing but '-' here and follows its neighbour in the order of AWS";
        }
        return switch (field) {
            case START, END -> "numbers that are times";
            case SRCADDR, DSTADDR, PKT_SRCADDR, PKT_DSTADDR -> "addresses, such as " + column.example();
            default ->
                field.type() == FieldType.INTEGER
                        ? "numbers that it may hold, such as " + column.example() + ", and its neighbours"
                        : "values such as " + column.example();
        };
    }

    private static boolean isTime(ColumnSample column) {
        return column.allNumbers(
                n -> n >= FIRST_SECOND && n <= LAST_SECOND || n >= FIRST_SECOND * 1000 && n <= LAST_SECOND * 1000);
    }

    /** FIN, SYN, RST, and ACK only with SYN. */
    private static boolean isUsualFlags(long flags) {
        return flags < 8 || flags >= 18 && flags < 24;
    }

    private static int numbers(ColumnSample column, long least, long most, int score) {
        return column.allNumbers(n -> n >= least && n <= most) ? score : IMPOSSIBLE;
    }

    private static int matching(ColumnSample column, Pattern pattern, int score) {
        return column.all(pattern.asMatchPredicate()) ? score : IMPOSSIBLE;
    }

    private static int among(ColumnSample column, Set<String> words, int score) {
        return column.all(words::contains) ? score : IMPOSSIBLE;
    }

    private static int id(ColumnSample column, String prefix, int score) {
        return column.all(value -> value.startsWith(prefix)) ? score : IMPOSSIBLE;
    }

    private static int arn(ColumnSample column, String part) {
        return column.all(value -> value.startsWith("arn:") && value.contains(part)) ? SURE : IMPOSSIBLE;
    }

    /** Free text that nothing else is. */
    private static boolean isWord(ColumnSample column) {
        return column.all(value -> !ADDRESS.matcher(value).matches() && !value.startsWith("arn:"))
                && !column.allNumbers(n -> true);
    }
}
