/**
 * Many hands and character sets in one run that may be stopped and continued.
 *
 * <p>In: a {@link io.linmo.batch.BatchPlan}, read from a file or made of a folder of styles. Out: a
 * folder of fonts and glyphs and a {@link io.linmo.batch.BatchReport} in it, {@code batch.json}. A
 * job whose inputs and files are as the report has them is not done again. Before this package:
 * {@code workshop}, which does the work. After it: {@code cli}.
 */
package io.linmo.batch;
