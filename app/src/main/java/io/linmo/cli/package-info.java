/**
 * The command line: {@code linmo fonts, train, train-recogniser, template, import, learn, blend,
 * inspect, evaluate, glyphs, font, repair, check, specimen, trace, write, sign, fields, verify,
 * extend, keystore, demo}.
 *
 * <p>Last of the packages; it may use all others and none uses it. Data goes to standard output,
 * words and progress to standard error. A command ends with 0 when it did what was asked, 1 when it
 * could not and 2 when it was asked wrongly; what went wrong is one line that says what, where,
 * expected, found and what to do next. Files appear whole or not at all.
 */
package io.linmo.cli;
