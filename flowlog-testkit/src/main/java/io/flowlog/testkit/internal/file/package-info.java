/** Whole files. */
package io.flowlog.testkit.internal.file;
