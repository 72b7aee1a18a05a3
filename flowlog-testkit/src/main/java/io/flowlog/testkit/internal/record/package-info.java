/** What records of flow logs hold. */
package io.flowlog.testkit.internal.record;
