package io.flowlog.query.judge.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function with what it gives and what it takes. */
record Signature(Kind result, String function, List<Kind> arguments) {
    private static final Pattern LINE = Pattern.compile("(\\w+) (\\w+)\\((.*)\\)");

    static final List<Signature> SCALAR = listed("""
            number abs(number)
            number ceil(number)
            number floor(number)
            number sqrt(number)
            number log(number)
            number round(number)
            number round(number, places)
            any greatest(any, any, any)
            number greatest(number, number)
            any least(any, any)
            number least(number, number, number)
            number toNumber(any)
            number toInt(number)
            number toLong(text)
            number toDouble(number)
            condition isNumeric(any)
            time bin(period)
            time datefloor(time, period)
            time dateceil(time, period)
            time fromMillis(time)
            number toMillis(time)
            number now()
            text formatDate(time, format)
            text strftime(time, format)
            text formatDate(time, format, zone)
            text strftime(time, format, zone)
            time parseDate(text, date_pattern)
            time parseDate(time, date_pattern, zone)
            time parseDate(text, date_pattern, zone)
            condition ispresent(any)
            any coalesce(any, any)
            any coalesce(any, any, any)
            number coalesce(number, number)
            number coalesce(number, number, number, number)
            text coalesce(text, text)
            number if(condition, number, number)
            any if(condition, any, any)
            any case(condition, any, condition, any)
            text case(condition, text, text)
            any case(condition, any, condition, any, any)
            number case(condition, number, condition, number, condition, number)
            text case(condition, text, condition, text, condition, text, text)
            number messageSize(any)
            any unmask(any)
            condition isValidIp(address)
            condition isValidIpV4(address)
            condition isValidIpV6(address)
            condition isIpInSubnet(address, network)
            condition isIpv4InSubnet(address, network4)
            condition isIpv6InSubnet(address, network6)
            number ipv4ToNumber(address)
            condition isPrivateIP(address)
            condition isPublicIP(address)
            condition isReservedIP(address)
            condition isempty(any)
            condition isblank(text)
            text concat(any, any)
            text concat(text, text, any)
            text ltrim(text)
            text ltrim(text, characters)
            text rtrim(any, characters)
            text trim(text)
            text trim(text, characters)
            number strlen(any)
            text toupper(text)
            text tolower(any)
            text substr(text, digit)
            text substr(any, digit, digit)
            text replace(text, characters, text)
            text regexReplace(text, regex, replacement)
            condition strcontains(text, characters)
            condition strcontains(text, text, condition)
            condition startsWith(text, characters)
            condition endsWith(text, characters)
            text urlencode(any)
            text urldecode(text)
            text base64encode(any)
            text base64decode(text)
            text md5(any)
            text sha256(text)
            number hexToDec(any)
            text decToHex(number)
            """);

    static final List<Signature> AGGREGATE = listed("""
            number count()
            number count(any)
            number count_distinct(any)
            number countDistinct(text)
            number sum(number)
            number sum(condition)
            number avg(number)
            any min(any)
            number min(number)
            any max(any)
            time max(time)
            number pct(number, percentage)
            number percentile(number, percentage)
            number median(number)
            number stddev(number)
            number variance(number)
            any earliest(any)
            any latest(any)
            any sortsFirst(any)
            any sorts_first(any)
            text sortsLast(text)
            any sorts_last(any)
            """);

    private static List<Signature> listed(String lines) {
        return lines.lines().map(Signature::of).toList();
    }

    private static Signature of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        List<Kind> arguments = Arrays.stream(matcher.group(3).split(", "))
                .filter(kind -> !kind.isEmpty())
                .map(Signature::kind)
                .toList();
        return new Signature(kind(matcher.group(1)), matcher.group(2), arguments);
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
