package io.flowlog.core;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every published field of a flow log record, in the order in which AWS lists them.
 *
 * <p>Any field may be absent in any record, which is written {@code -}: not applicable, not computed, or no traffic in the
 * window. Zero is a value. Fields that AWS adds later have no constant and are read by name, as any other column.
 */
public enum FlowLogField {
    /** Version of the record layout, 2 to 11; it says nothing about which columns there are. */
    VERSION("version", "version", FieldType.INTEGER, 2),
    /** Account that owns the source interface: 12 digits, a text since leading zeros count, or {@code unknown}. */
    ACCOUNT_ID("account-id", "accountId", FieldType.TEXT, 2),
    /** Network interface that saw the traffic; {@code -} for the flow of a regional NAT gateway. */
    INTERFACE_ID("interface-id", "interfaceId", FieldType.TEXT, 2),
    /** Source address; for traffic that leaves, the interface's primary private address. */
    SRCADDR("srcaddr", "srcAddr", FieldType.ADDRESS, 2),
    /** Destination address; for traffic that arrives, the interface's primary private address. */
    DSTADDR("dstaddr", "dstAddr", FieldType.ADDRESS, 2),
    /** Source port, 0 to 65535; 0, not {@code -}, for protocols that have no ports. */
    SRCPORT("srcport", "srcPort", FieldType.INTEGER, 2, 65_535),
    /** Destination port, 0 to 65535; 0, not {@code -}, for protocols that have no ports. */
    DSTPORT("dstport", "dstPort", FieldType.INTEGER, 2, 65_535),
    /** IANA protocol number, 0 to 255, such as 6 for TCP and 17 for UDP. */
    PROTOCOL("protocol", "protocol", FieldType.INTEGER, 2, 255),
    /** Packets of the flow within the window. */
    PACKETS("packets", "packets", FieldType.INTEGER, 2),
    /** Bytes of the flow within the window; {@code -} also where public access to the VPC was blocked. */
    BYTES("bytes", "bytes", FieldType.INTEGER, 2),
    /** Time of the window's first packet in Unix seconds; some writers give milliseconds. */
    START("start", "startTime", FieldType.INTEGER, 2),
    /** Time of the window's last packet in Unix seconds; some writers give milliseconds. */
    END("end", "endTime", FieldType.INTEGER, 2),
    /** {@code ACCEPT} or {@code REJECT}; packets after the end of a connection are rejected too. */
    ACTION("action", "action", FieldType.TEXT, 2),
    /** {@code OK}, {@code NODATA} (no traffic in the window) or {@code SKIPDATA} (AWS lost records). */
    LOG_STATUS("log-status", "logStatus", FieldType.TEXT, 2),
    /** VPC of the interface; {@code -} for the flow of a regional NAT gateway. */
    VPC_ID("vpc-id", "vpcId", FieldType.TEXT, 3),
    /** Subnet of the interface; {@code -} for the flow of a regional NAT gateway. */
    SUBNET_ID("subnet-id", "subnetId", FieldType.TEXT, 3),
    /** Instance that has the interface; {@code -} if an AWS service runs it. */
    INSTANCE_ID("instance-id", "instanceId", FieldType.TEXT, 3),
    /** Bits of the TCP flags seen in the window: FIN 1, SYN 2, RST 4, and ACK 16 only together with SYN. */
    TCP_FLAGS("tcp-flags", "tcpFlags", FieldType.INTEGER, 3, 255),
    /** Kind of traffic: {@code IPv4}, {@code IPv6} or {@code EFA}. */
    TYPE("type", "type", FieldType.TEXT, 3),
    /** Source address in the packet itself, which differs from the flow's behind a NAT or for a pod. */
    PKT_SRCADDR("pkt-srcaddr", "pktSrcAddr", FieldType.ADDRESS, 3),
    /** Destination address in the packet itself, which differs from the flow's behind a NAT or for a pod. */
    PKT_DSTADDR("pkt-dstaddr", "pktDstAddr", FieldType.ADDRESS, 3),
    /** Region of the interface, such as {@code us-east-1}. */
    REGION("region", "region", FieldType.TEXT, 4),
    /** Id, not name, of the availability zone, such as {@code use1-az2}; {@code -} in a sublocation. */
    AZ_ID("az-id", "azId", FieldType.TEXT, 4),
    /** {@code wavelength}, {@code outpost} or {@code localzone}; {@code -} outside of those. */
    SUBLOCATION_TYPE("sublocation-type", "sublocationType", FieldType.TEXT, 4),
    /** Id of the sublocation; {@code -} outside of one. */
    SUBLOCATION_ID("sublocation-id", "sublocationId", FieldType.TEXT, 4),
    /** AWS service whose public range holds the packet's source, such as {@code S3}; {@code -} if none does. */
    PKT_SRC_AWS_SERVICE("pkt-src-aws-service", "pktSrcAwsService", FieldType.TEXT, 5),
    /** AWS service whose public range holds the packet's destination; {@code -} if none does. */
    PKT_DST_AWS_SERVICE("pkt-dst-aws-service", "pktDstAwsService", FieldType.TEXT, 5),
    /** {@code ingress} or {@code egress}, as the interface sees it. */
    FLOW_DIRECTION("flow-direction", "flowDirection", FieldType.TEXT, 5),
    /** Number of the way that leaving traffic takes, such as 8 for an internet gateway; {@code -} on ingress. */
    TRAFFIC_PATH("traffic-path", "trafficPath", FieldType.INTEGER, 5),
    /** {@code TransitGateway} or {@code TransitGatewayAttachment}. */
    RESOURCE_TYPE("resource-type", "resourceType", FieldType.TEXT, 6),
    /** Transit gateway that recorded the traffic. */
    TGW_ID("tgw-id", "tgwId", FieldType.TEXT, 6),
    /** Attachment of the transit gateway that the traffic used. */
    TGW_ATTACHMENT_ID("tgw-attachment-id", "tgwAttachmentId", FieldType.TEXT, 6),
    /** Account of the VPC that the traffic came from. */
    TGW_SRC_VPC_ACCOUNT_ID("tgw-src-vpc-account-id", "tgwSrcVpcAccountId", FieldType.TEXT, 6),
    /** Account of the VPC that the traffic went to. */
    TGW_DST_VPC_ACCOUNT_ID("tgw-dst-vpc-account-id", "tgwDstVpcAccountId", FieldType.TEXT, 6),
    /** VPC that the traffic came from. */
    TGW_SRC_VPC_ID("tgw-src-vpc-id", "tgwSrcVpcId", FieldType.TEXT, 6),
    /** VPC that the traffic went to. */
    TGW_DST_VPC_ID("tgw-dst-vpc-id", "tgwDstVpcId", FieldType.TEXT, 6),
    /** Subnet that the traffic came from. */
    TGW_SRC_SUBNET_ID("tgw-src-subnet-id", "tgwSrcSubnetId", FieldType.TEXT, 6),
    /** Subnet that the traffic went to. */
    TGW_DST_SUBNET_ID("tgw-dst-subnet-id", "tgwDstSubnetId", FieldType.TEXT, 6),
    /** Interface of the source's attachment to the transit gateway. */
    TGW_SRC_ENI("tgw-src-eni", "tgwSrcEni", FieldType.TEXT, 6),
    /** Interface of the destination's attachment to the transit gateway. */
    TGW_DST_ENI("tgw-dst-eni", "tgwDstEni", FieldType.TEXT, 6),
    /** Id of the availability zone that the traffic came from. */
    TGW_SRC_AZ_ID("tgw-src-az-id", "tgwSrcAzId", FieldType.TEXT, 6),
    /** Id of the availability zone that the traffic went to. */
    TGW_DST_AZ_ID("tgw-dst-az-id", "tgwDstAzId", FieldType.TEXT, 6),
    /** Attachment on the other side: where ingress traffic goes out, or egress traffic came in. */
    TGW_PAIR_ATTACHMENT_ID("tgw-pair-attachment-id", "tgwPairAttachmentId", FieldType.TEXT, 6),
    /** Packets dropped because no route matched. */
    PACKETS_LOST_NO_ROUTE("packets-lost-no-route", "packetsLostNoRoute", FieldType.INTEGER, 6),
    /** Packets dropped because the route leads nowhere on purpose. */
    PACKETS_LOST_BLACKHOLE("packets-lost-blackhole", "packetsLostBlackhole", FieldType.INTEGER, 6),
    /** Packets dropped because they were larger than the MTU. */
    PACKETS_LOST_MTU_EXCEEDED("packets-lost-mtu-exceeded", "packetsLostMtuExceeded", FieldType.INTEGER, 6),
    /** Packets dropped because their time to live ran out. */
    PACKETS_LOST_TTL_EXPIRED("packets-lost-ttl-expired", "packetsLostTtlExpired", FieldType.INTEGER, 6),
    /** ARN of the ECS cluster; {@code -} in all ECS fields if no ECS task is running or AWS may not look. */
    ECS_CLUSTER_ARN("ecs-cluster-arn", "ecsClusterArn", FieldType.TEXT, 7),
    /** Name of the ECS cluster. */
    ECS_CLUSTER_NAME("ecs-cluster-name", "ecsClusterName", FieldType.TEXT, 7),
    /** ARN of the ECS container instance; only with the EC2 launch type. */
    ECS_CONTAINER_INSTANCE_ARN("ecs-container-instance-arn", "ecsContainerInstanceArn", FieldType.TEXT, 7),
    /** Id of the ECS container instance; only with the EC2 launch type. */
    ECS_CONTAINER_INSTANCE_ID("ecs-container-instance-id", "ecsContainerInstanceId", FieldType.TEXT, 7),
    /** Runtime id of the task's first container. */
    ECS_CONTAINER_ID("ecs-container-id", "ecsContainerId", FieldType.TEXT, 7),
    /** Runtime id of the task's second container. */
    ECS_SECOND_CONTAINER_ID("ecs-second-container-id", "ecsSecondContainerId", FieldType.TEXT, 7),
    /** Name of the ECS service; {@code -} if the task belongs to none. */
    ECS_SERVICE_NAME("ecs-service-name", "ecsServiceName", FieldType.TEXT, 7),
    /** ARN of the ECS task definition. */
    ECS_TASK_DEFINITION_ARN("ecs-task-definition-arn", "ecsTaskDefinitionArn", FieldType.TEXT, 7),
    /** ARN of the ECS task. */
    ECS_TASK_ARN("ecs-task-arn", "ecsTaskArn", FieldType.TEXT, 7),
    /** Id of the ECS task. */
    ECS_TASK_ID("ecs-task-id", "ecsTaskId", FieldType.TEXT, 7),
    /** {@code BPA} (public access blocked) or {@code EC} (encryption controls); {@code -} for an ordinary reject. */
    REJECT_REASON("reject-reason", "rejectReason", FieldType.TEXT, 8),
    /** Resource that has the interface, such as a regional NAT gateway; {@code -} for other flows. */
    RESOURCE_ID("resource-id", "resourceId", FieldType.TEXT, 9),
    /** Bits of the encryption in transit: 1 by the Nitro hardware, 2 by the application. */
    ENCRYPTION_STATUS("encryption-status", "encryptionStatus", FieldType.INTEGER, 10),
    /** Percent-encoded value of the instance tag that the flow log asks for; {@code -} if it has none. */
    INSTANCE_TAG("instance-tag", "instanceTag", FieldType.TEXT, 11),
    /** Percent-encoded value of the second instance tag that the flow log asks for. */
    INSTANCE_TAG_2("instance-tag-2", "instanceTag2", FieldType.TEXT, 11),
    /** Percent-encoded value of the interface tag that the flow log asks for. */
    INTERFACE_TAG("interface-tag", "interfaceTag", FieldType.TEXT, 11),
    /** Percent-encoded value of the second interface tag that the flow log asks for. */
    INTERFACE_TAG_2("interface-tag-2", "interfaceTag2", FieldType.TEXT, 11),
    /** Percent-encoded value of the Auto Scaling group's tag that the flow log asks for. */
    ASG_TAG("asg-tag", "asgTag", FieldType.TEXT, 11),
    /** Percent-encoded value of the second tag of the Auto Scaling group. */
    ASG_TAG_2("asg-tag-2", "asgTag2", FieldType.TEXT, 11),
    /** Kind of a service's interface, such as {@code nat_gateway}; {@code -} for ordinary ones. */
    INTERFACE_TYPE("interface-type", "interfaceType", FieldType.TEXT, 11),
    /** Interface that leaving traffic reaches next; {@code -} if unknown or out of reach. */
    NEXT_HOP_INTERFACE_ID("next-hop-interface-id", "nextHopInterfaceId", FieldType.TEXT, 11),
    /** Subnet that leaving traffic reaches next; {@code -} if unknown or out of reach. */
    NEXT_HOP_SUBNET_ID("next-hop-subnet-id", "nextHopSubnetId", FieldType.TEXT, 11),
    /** Id of the availability zone that leaving traffic reaches next. */
    NEXT_HOP_AZ_ID("next-hop-az-id", "nextHopAzId", FieldType.TEXT, 11),
    /** VPC that leaving traffic reaches next. */
    NEXT_HOP_VPC_ID("next-hop-vpc-id", "nextHopVpcId", FieldType.TEXT, 11),
    /** Kind of the interface that leaving traffic reaches next. */
    NEXT_HOP_INTERFACE_TYPE("next-hop-interface-type", "nextHopInterfaceType", FieldType.TEXT, 11);

    private static final Map<String, FlowLogField> BY_SPELLING = new HashMap<>();

    static {
        for (FlowLogField field : values()) {
            spell(field, field.canonicalName, field.queryName);
        }
        // names that AWS itself has printed in table definitions and log viewers
        spell(ACCOUNT_ID, "account");
        spell(INTERFACE_ID, "eniId");
        spell(SRCADDR, "srcAddress", "sourceAddress");
        spell(DSTADDR, "destAddress", "destinationAddress");
        spell(SRCPORT, "sourcePort");
        spell(DSTPORT, "destPort", "destinationPort");
        spell(PACKETS, "numPackets");
        spell(BYTES, "numBytes");
    }

    private static void spell(FlowLogField field, String... names) {
        for (String name : names) {
            BY_SPELLING.put(normalized(name), field);
        }
    }

    private final String canonicalName;
    private final String queryName;
    private final FieldType type;
    private final int sinceVersion;
    private final long maxValue;

    FlowLogField(String canonicalName, String queryName, FieldType type, int sinceVersion) {
        this(canonicalName, queryName, type, sinceVersion, Long.MAX_VALUE);
    }

    FlowLogField(String canonicalName, String queryName, FieldType type, int sinceVersion, long maxValue) {
        this.canonicalName = canonicalName;
        this.queryName = queryName;
        this.type = type;
        this.sinceVersion = sinceVersion;
        this.maxValue = maxValue;
    }

    /** The name in format strings and header lines, such as {@code account-id}. */
    public String canonicalName() {
        return canonicalName;
    }

    /** The name in queries, such as {@code accountId}. */
    public String queryName() {
        return queryName;
    }

    /** What the field's text means. */
    public FieldType type() {
        return type;
    }

    /** The record version that brought the field, 2 to 11. */
    public int sinceVersion() {
        return sinceVersion;
    }

    /** The largest number that the field can mean, for {@link FieldType#INTEGER}. */
    public long maxValue() {
        return maxValue;
    }

    /**
     * The field with this name in any published spelling: {@code account-id}, {@code account_id}, {@code accountId}, or an
     * older name such as {@code sourceAddress}. Dashes, underscores and the case of letters make no difference.
     */
    public static Optional<FlowLogField> find(String anySpelling) {
        return Optional.ofNullable(BY_SPELLING.get(normalized(anySpelling)));
    }

    private static String normalized(String spelling) {
        return spelling.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
