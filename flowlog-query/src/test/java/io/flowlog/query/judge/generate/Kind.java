package io.flowlog.query.judge.generate;

import java.util.List;

/** What an argument is expected to be. A hint only: the language converts, so the generator often gives something else. */
enum Kind {
    NUMBER(
            "0",
            "1",
            "-1",
            "2",
            "22",
            "80",
            "100",
            "0.5",
            "80.0",
            "2.25",
            "1000000",
            "9007199254740993",
            "9223372036854775807"),
    TEXT(
            "",
            "ACCEPT",
            "REJECT",
            "-",
            "80",
            "080",
            "1.0",
            "1e3",
            "vpc-1",
            "é",
            "eni-0a1",
            "a b",
            "2023-11-14",
            "2023-11-14 22:13:20.000"),
    ADDRESS("10.0.0.1", "10.0.0.12", "172.31.16.139", "8.8.8.8", "2001:db8::1", "::1", "10.0.0", "127.0.0.1"),
    TIME("0", "1700000000000", "1700000061000", "-1", "951782400000", "1735603200000", "1710054000000"),
    CONDITION,
    ANY,
    // made by its own rules
    LIST,
    LISTS,
    // what only a constant can be
    DIGIT("0", "1", "2", "3", "5"),
    PLACES("0", "1", "2", "-1"),
    PERCENTAGE("0", "1", "25", "50", "75", "90", "95", "99", "99.9", "100"),
    PERIOD("250ms", "1s", "30s", "1m", "5m", "1h", "12h", "1d", "7d", "1w", "1mo", "1q", "1y"),
    NETWORK("10.0.0.0/8", "10.0.0.0/28", "0.0.0.0/0", "2001:db8::/32", "::/0"),
    NETWORK4("10.0.0.0/8", "172.31.16.0/20", "10.0.0.1/32"),
    NETWORK6("2001:db8::/32", "fe80::/10", "::1/128"),
    FORMAT(
            "%Y-%m-%d",
            "%H:%M:%S.%L",
            "%Y%j",
            "%Y-%m-%d %H",
            "%d/%m/%Y",
            "%a %A, %e %b %B %h",
            "%I:%M %p %P|%k|%l",
            "%C%y",
            "%u%w %U %W",
            "%G-W%V %g",
            "%F %T",
            "%D %R $1 %r",
            "%x %X é %c",
            "%f %N",
            "%s",
            "%F %H:%M %z",
            "%Z",
            "100 %%|%t"),
    DATE_PATTERN("yyyy-MM-dd", "dd/MM/yyyy", "yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd HH"),
    ZONE("UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "+02:00", "-09:30", "Pacific/Apia"),
    CHARACTERS("0", "01", "ACT", "-", "é", ".:", ""),
    REGEX("[0-9]+", "A", "(\\d)\\.(\\d)", "^.", "[^a-z]"),
    REPLACEMENT("", "#", "é", "<$0>");

    private final List<String> samples;

    Kind(String... samples) {
        this.samples = List.of(samples);
    }

    /** Constants of the kind. */
    List<String> samples() {
        return samples;
    }

    /** Whether the constants are texts, which go in quotes. */
    boolean isText() {
        return !List.of(NUMBER, TIME, DIGIT, PLACES, PERCENTAGE, PERIOD).contains(this);
    }
}
