/**
 * Coverage-guided fuzzing of everything that reads what others wrote.
 *
 * <p>In: bytes, from Jazzer ({@link io.linmo.fuzz.FuzzTarget}, profile {@code fuzz}) or from the
 * seeds and found inputs of {@link io.linmo.fuzz.FuzzInputs}, which every test run replays. Out:
 * nothing, or an exception that is no refusal, which is a fault. {@code
 * app/src/test/scripts/fuzz.sh} runs all readers.
 */
package io.linmo.fuzz;
