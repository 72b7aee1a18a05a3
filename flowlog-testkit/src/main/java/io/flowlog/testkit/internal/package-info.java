/** What stands behind {@link io.flowlog.testkit.FlowLogs}. */
package io.flowlog.testkit.internal;
