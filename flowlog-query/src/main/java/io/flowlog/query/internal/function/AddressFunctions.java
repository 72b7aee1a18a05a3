package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Value;
import java.util.List;
import java.util.function.Predicate;

/** Functions of IP addresses. A value that is no address passes no test. */
final class AddressFunctions {
    private AddressFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                test("isValidIp", address -> true),
                test("isValidIpV4", address -> address.version() == 4),
                test("isValidIpV6", address -> address.version() == 6),
                Entry.of("isIpInSubnet(address, network)").bound(site -> inSubnet(site, 0)),
                Entry.of("isIpv4InSubnet(address, network)").bound(site -> inSubnet(site, 4)),
                Entry.of("isIpv6InSubnet(address, network)").bound(site -> inSubnet(site, 6)),
                Entry.of("ipv4ToNumber(address)").scratch(AddressFunctions::ipv4ToNumber),
                test("isPrivateIP", AddressBlocks::isPrivate),
                test("isPublicIP", address -> !AddressBlocks.isPrivate(address) && !AddressBlocks.isReserved(address)),
                test("isReservedIP", AddressBlocks::isReserved));
    }

    private static ScalarFunction test(String name, Predicate<Addresses> test) {
        return Entry.of(name + "(address)").scratch(() -> {
            Addresses address = new Addresses();
            return (arguments, result) -> result.setBoolean(address.read(arguments[0]) && test.test(address));
        });
    }

    private static ScalarEvaluation inSubnet(CallSite site, int version) {
        CompiledArgument<Cidr> network = new CompiledArgument<>(site, 1, text -> Cidr.parse(text, version, 1));
        Addresses address = new Addresses();
        return (arguments, result) -> {
            Cidr compiled = network.of(arguments);
            if (compiled == null) {
                result.setAbsent();
            } else {
                result.setBoolean(address.read(arguments[0]) && compiled.contains(address));
            }
        };
    }

    private static ScalarEvaluation ipv4ToNumber() {
        Addresses address = new Addresses();
        return (Value[] arguments, Value result) -> {
            if (address.read(arguments[0]) && address.version() == 4) {
                result.setInteger(address.low());
            } else {
                result.setAbsent();
            }
        };
    }
}
