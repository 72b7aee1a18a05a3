/** FlowLog inside other programs: what to copy, and change. */
package io.flowlog.examples;
