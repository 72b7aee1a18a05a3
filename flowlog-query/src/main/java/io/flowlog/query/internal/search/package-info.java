/** Looking for texts in bytes: fixed ones, and those that a regular expression cannot match without. */
@NullMarked
package io.flowlog.query.internal.search;

import org.jspecify.annotations.NullMarked;
