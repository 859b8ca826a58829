/**
 * What Linmo does, to be called from Java: everything that a command, a page or a batch job needs.
 *
 * <p>In: a request, a record that refuses values out of range when it is made. Out: a value, such
 * as a {@link io.linmo.workshop.HandFont}. An {@link io.linmo.workshop.Installation} holds the
 * models and faces, a {@link io.linmo.workshop.ReferenceReader} reads what a person wrote, a {@link
 * io.linmo.workshop.HandWorkshop} learns the hand from it, and an {@link
 * io.linmo.workshop.OpenHand} writes. Failures are reported by a {@link
 * io.linmo.workshop.LinmoException}. Threads, seeds and {@link io.linmo.work.Progress} are
 * parameters; files appear whole or not at all ({@link io.linmo.workshop.OutputFile}).
 *
 * <p>After all packages that draw, set and sign. Before {@code studio} and {@code cli}, which turn
 * requests and words into its calls. It knows no options and no console.
 */
package io.linmo.workshop;
