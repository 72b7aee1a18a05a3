/** Lines with a defect. */
package io.flowlog.testkit.internal.line;
