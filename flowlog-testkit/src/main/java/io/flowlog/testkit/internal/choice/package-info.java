/** What a generated value is made of: a tree of choices, of which the value is a function, and which shrinks in its place. */
package io.flowlog.testkit.internal.choice;
