/**
 * The command line: a class for each command, which {@code Linmo} lists, and the options that
 * several of them share.
 *
 * <p>Last of the packages: it turns options into requests of {@code workshop} and results into
 * words, and none uses it. Data goes to standard output, words and progress to standard error. The
 * exit code is 0, 1 for a failure or 2 for wrong usage; what went wrong is one line that says what,
 * where, expected, found and what to do next. Files appear whole or not at all.
 */
package io.linmo.cli;
