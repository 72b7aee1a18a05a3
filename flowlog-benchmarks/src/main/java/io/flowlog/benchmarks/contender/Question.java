package io.flowlog.benchmarks.contender;

import io.flowlog.core.FlowLogField;
import java.util.List;

/** What is asked, in the language of Logs Insights and in SQL; the rivals in Java have it in {@link RowAnswers}. */
public enum Question {
    /** A selective count: a number and a text decide. */
    Q1(
            "filter protocol=17 and action='ACCEPT' | stats count(*)",
            "select count(*) from %s where protocol = 17 and action = 'ACCEPT'",
            FlowLogField.PROTOCOL,
            FlowLogField.ACTION),

    /** The newest rejected probes of two ports. */
    Q2(
            """
            fields start, srcAddr, dstAddr, dstPort
            | filter action='REJECT' and dstPort in [22,3389]
            | sort start desc
            | limit 100""",
            """
            select start, srcaddr, dstaddr, dstport from %s
            where action = 'REJECT' and dstport in (22, 3389)
            order by start desc
            limit 100""",
            FlowLogField.START,
            FlowLogField.SRCADDR,
            FlowLogField.DSTADDR,
            FlowLogField.DSTPORT,
            FlowLogField.ACTION),

    /** The top talkers. */
    Q3(
            "stats sum(bytes) as total by srcAddr | sort total desc | limit 10",
            "select srcaddr, sum(bytes) as total from %s group by srcaddr order by total desc nulls last limit 10",
            FlowLogField.SRCADDR,
            FlowLogField.BYTES),

    /** Every field of the default format, converted: numbers are summed, of texts the lengths. */
    Q4(
            """
            stats sum(version), sum(strlen(accountId)), sum(strlen(interfaceId)), sum(strlen(srcAddr)), sum(strlen(dstAddr)),
                  sum(srcPort), sum(dstPort), sum(protocol), sum(packets), sum(bytes), sum(start), sum(end),
                  sum(strlen(action)), sum(strlen(logStatus))""",
            """
            select sum(version), sum(strlen(account_id)), sum(strlen(interface_id)), sum(strlen(srcaddr)), sum(strlen(dstaddr)),
                   sum(srcport), sum(dstport), sum(protocol), sum(packets), sum(bytes), sum(start), sum("end"),
                   sum(strlen(action)), sum(strlen(log_status))
            from %s""",
            FlowLogField.VERSION,
            FlowLogField.ACCOUNT_ID,
            FlowLogField.INTERFACE_ID,
            FlowLogField.SRCADDR,
            FlowLogField.DSTADDR,
            FlowLogField.SRCPORT,
            FlowLogField.DSTPORT,
            FlowLogField.PROTOCOL,
            FlowLogField.PACKETS,
            FlowLogField.BYTES,
            FlowLogField.START,
            FlowLogField.END,
            FlowLogField.ACTION,
            FlowLogField.LOG_STATUS);

    /** How many rows {@link #Q2} wants. */
    static final int NEWEST = 100;

    /** How many rows {@link #Q3} wants. */
    static final int TOP = 10;

    private final String insights;
    private final String sql;
    private final List<FlowLogField> fields;

    Question(String insights, String sql, FlowLogField... fields) {
        this.insights = insights;
        this.sql = sql;
        this.fields = List.of(fields);
    }

    /** The question for Logs Insights. */
    public String insights() {
        return insights;
    }

    /** The question over a table whose columns have the published names, with {@code _} for {@code -}. */
    String sql(String table) {
        return sql.formatted(table);
    }

    /** The fields that must be looked at. */
    List<FlowLogField> fields() {
        return fields;
    }

    /** An answer from rows of texts, the cells of each with a blank between them. */
    Answer answer(List<String> rows) {
        return this == Q2 ? Answer.ofNewest(rows, NEWEST) : new Answer(rows);
    }
}
