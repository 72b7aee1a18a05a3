package io.flowlog.query.internal.exec;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts of conditions, and records for which they are now true, now false, now about something absent. */
final class QueryArbitraries {
    private QueryArbitraries() {}

    /** Numbers, texts, times and what is always absent. */
    private static final List<String> NAMES = List.of(
            "srcAddr",
            "dstAddr",
            "dstPort",
            "bytes",
            "start",
            "action",
            "accountId",
            "tcpFlags",
            "@timestamp",
            "vpcId");

    /** Names that {@link #DEFINITIONS} defines. */
    private static final List<String> DEFINED = List.of("twice", "both", "third", "port");

    /** To be put before a condition that uses the names. */
    static final String DEFINITIONS =
            "fields bytes * 2 as twice, concat(action, srcAddr) as both, split(both, '.')[2] as third, dstPort as port | ";

    static final String HEADER = "account-id srcaddr dstaddr dstport bytes start action tcp-flags\n";

    /** The columns of {@link #HEADER}, with values that look alike. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("1", "01", "001234567890", "1234567890", "unknown", "-"),
            List.of("10.0.0.1", "10.0.0.12", "192.0.2.1", "2001:db8::1", "eni-1", "1.5", "-"),
            List.of("10.0.0.1", "10.0.0.2", "203.0.113.9", "::ffff:10.0.0.1", "fe80::1", "-"),
            List.of("0", "22", "80", "080", "443", "65535", "70000", "8x", "-1", "80.0", "-"),
            List.of(
                    "0",
                    "40",
                    "80",
                    "160",
                    "9223372036854775807",
                    "9223372036854775808",
                    "9007199254740993",
                    "NaN",
                    "-"),
            List.of("1700000000", "1700000061", "1700000000123", "0", "-"),
            List.of("ACCEPT", "REJECT", "accept", "80", "1.0", "-0", "1e3", "é", "-"),
            List.of("0", "2", "18", "-"));

    private static final List<String> LITERALS = List.of(
            "0",
            "1",
            "22",
            "80",
            "443",
            "-1",
            "80.0",
            "0.5",
            "160",
            "9007199254740992",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1700000000",
            "1700000000123",
            "''",
            "'-'",
            "'80'",
            "'080'",
            "'1.0'",
            "'1e3'",
            "'ACCEPT'",
            "'accept'",
            "'10.0.0.1'",
            "'192.0.2.1'",
            "'1234567890'",
            "'é'",
            "'2023-11-14 22:13:20.000'",
            "true",
            "false");

    private static final List<String> REGEXES = List.of(
            "/^10\\./",
            "/8/",
            "/(?i)acc/",
            "/^$/",
            "/E|9/",
            "/[.:]/",
            "/é/",
            "/^\\d+$/",
            "/(0|1)+1$/",
            "/10\\.0\\.[0-9]+ /",
            "/ 80/",
            "/PT$/",
            "/^-$/",
            "/(?i)^eni-[0-9]$/",
            "/ACC(EPT)?.2/");

    static Arbitrary<String> conditions() {
        return condition(3).withoutEdgeCases();
    }

    /** Lines with their line breaks. */
    static Arbitrary<List<String>> records() {
        List<Arbitrary<String>> columns = new ArrayList<>();
        COLUMNS.forEach(values -> columns.add(Arbitraries.of(values)));
        return Combinators.combine(columns)
                .as(values -> String.join(" ", values) + "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .withoutEdgeCases();
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> flat = Arbitraries.frequencyOf(
                Tuple.of(
                        6, Combinators.combine(value(1), comparison(), value(1)).as((a, op, b) -> a + op + b)),
                Tuple.of(6, Combinators.combine(name(), comparison(), literal()).as((a, op, b) -> a + op + b)),
                Tuple.of(2, Combinators.combine(literal(), comparison(), name()).as((a, op, b) -> a + op + b)),
                Tuple.of(
                        3,
                        Combinators.combine(value(1), in(), literal().list().ofMaxSize(5))
                                .as((a, op, list) -> a + op + list)),
                Tuple.of(2, Combinators.combine(value(1), like(), text()).as((a, op, b) -> a + op + b)),
                Tuple.of(
                        2,
                        Combinators.combine(value(1), like(), Arbitraries.of(REGEXES))
                                .as((a, op, b) -> a + op + b)),
                Tuple.of(3, name().map(name -> "ispresent(" + name + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of("isIpv4InSubnet", "isIpInSubnet"),
                                        name(),
                                        Arbitraries.of("10.0.0.0/8", "192.0.2.0/24"))
                                .as((function, name, network) -> function + "(" + name + ", '" + network + "')")),
                Tuple.of(1, name().map(name -> "isPrivateIP(" + name + ")")),
                Tuple.of(1, value(1)));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(4, flat),
                Tuple.of(2, inner.list().ofMinSize(2).ofMaxSize(4).map(all -> "(" + String.join(" and ", all) + ")")),
                Tuple.of(2, inner.list().ofMinSize(2).ofMaxSize(4).map(all -> "(" + String.join(" or ", all) + ")")),
                Tuple.of(1, Combinators.combine(inner, inner, inner).as((a, b, c) -> a + " or " + b + " and " + c)),
                Tuple.of(2, inner.map(condition -> "not (" + condition + ")")),
                Tuple.of(1, inner.map(condition -> "not " + condition)));
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> flat = Arbitraries.frequencyOf(Tuple.of(4, name()), Tuple.of(2, literal()));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> value(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(6, flat),
                Tuple.of(
                        2,
                        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "%"), inner)
                                .as((a, op, b) -> "(" + a + " " + op + " " + b + ")")),
                Tuple.of(1, inner.map(value -> "-" + value)),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "concat(" + a + ", '/', " + b + ")")),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "coalesce(" + a + ", " + b + ")")),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "greatest(" + a + ", " + b + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(inner, inner, inner)
                                .as((a, b, c) -> "if(" + a + ", " + b + ", " + c + ")")),
                Tuple.of(1, inner.map(value -> "strlen(" + value + ")")),
                Tuple.of(1, inner.map(value -> "tolower(" + value + ")")),
                Tuple.of(1, inner.map(value -> "substr(" + value + ", 1)")),
                Tuple.of(1, inner.map(value -> "split(" + value + ", '.')[1]")),
                Tuple.of(1, Arbitraries.of("bin(1m)", "bin(1h)", "isempty(vpcId)", "strlen(@message)")));
    }

    private static Arbitrary<String> name() {
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(NAMES)), Tuple.of(1, Arbitraries.of(DEFINED)));
    }

    private static Arbitrary<String> literal() {
        return Arbitraries.of(LITERALS);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("'10.0'", "'8'", "''", "'CC'", "'é'", "'1.'", "'22:13'", "' '");
    }

    private static Arbitrary<String> comparison() {
        return Arbitraries.of(" = ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private static Arbitrary<String> in() {
        return Arbitraries.of(" in ", " not in ");
    }

    private static Arbitrary<String> like() {
        return Arbitraries.of(" like ", " not like ");
    }
}
