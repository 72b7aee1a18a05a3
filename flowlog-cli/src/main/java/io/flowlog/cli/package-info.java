/** The {@code flowlog} command: queries over flow log files, from a terminal. */
@NullMarked
package io.flowlog.cli;

import org.jspecify.annotations.NullMarked;
