import org.jspecify.annotations.NullMarked;

/** Bytes of VPC flow logs to records, in any field order, allocating nothing per record. */
@NullMarked
module io.flowlog.core {
    requires static transitive org.jspecify;

    exports io.flowlog.core;

    uses io.flowlog.core.EnvelopeDecoder;
}
