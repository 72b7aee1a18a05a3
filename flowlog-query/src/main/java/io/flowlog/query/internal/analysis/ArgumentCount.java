package io.flowlog.query.internal.analysis;

import io.flowlog.query.internal.ast.Expression;
import io.flowlog.query.internal.ast.SourceSpan;
import io.flowlog.query.internal.diagnostic.DiagnosticCode;

/** Whether a call has as many arguments as its function takes: reported at the closing bracket, or at the first too many. */
final class ArgumentCount {
    private ArgumentCount() {}

    static void check(Expression.Call call, String signature, int least, int most, Findings findings) {
        int count = call.arguments().size();
        if (count >= least && count <= most) {
            return;
        }
        SourceSpan span =
                count < least ? call.closing() : call.arguments().get(most).span();
        // named as it was written: the signature may have the function's other name
        String arguments = signature.substring(signature.indexOf('('));
        findings.fail(
                DiagnosticCode.ARGUMENT_COUNT,
                span,
                "'" + call.name() + "' takes " + expected(least, most) + ", not " + count + ": " + call.name()
                        + arguments);
    }

    private static String expected(int least, int most) {
        if (most == Integer.MAX_VALUE) {
            return "at least " + count(least);
        }
        if (least == most) {
            return count(least);
        }
        return least + (most == least + 1 ? " or " : " to ") + count(most);
    }

    private static String count(int arguments) {
        return arguments == 0 ? "no argument" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }
}
