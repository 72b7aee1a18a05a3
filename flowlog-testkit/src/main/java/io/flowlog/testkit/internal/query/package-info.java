/** Queries and what they mean. */
package io.flowlog.testkit.internal.query;
