/** Records that belong together. */
package io.flowlog.testkit.internal.conversation;
