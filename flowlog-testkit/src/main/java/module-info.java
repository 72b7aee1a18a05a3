import org.jspecify.annotations.NullMarked;

/** Flow logs for the tests of whoever reads them. */
@NullMarked
module io.flowlog.testkit {
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports io.flowlog.testkit;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.flowlog.testkit.internal.FlowLogArbitraryProvider;
}
