/**
 * What Linmo does, to be called from Java: everything that a command, a page or a batch job needs.
 *
 * <p>In comes a request, a record that refuses values out of range when it is made; out goes a
 * value, such as a {@link io.linmo.workshop.HandFont}. An {@link io.linmo.workshop.Installation}
 * holds the models and faces, a {@link io.linmo.workshop.ReferenceReader} reads what a person
 * wrote, a {@link io.linmo.workshop.HandWorkshop} learns the hand from it, and an {@link
 * io.linmo.workshop.OpenHand} writes. Whatever fails says so by a {@link
 * io.linmo.workshop.LinmoException}. Threads, seeds and {@link io.linmo.work.Progress} are
 * parameters; files appear whole or not at all ({@link io.linmo.workshop.OutputFile}).
 *
 * <p>After all packages that draw, set and sign; before {@code cli}, which turns words into its
 * calls. Knows no options and no console.
 */
package io.linmo.workshop;
