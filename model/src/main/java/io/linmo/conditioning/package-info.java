/**
 * What the generator is shown of a hand besides its style code.
 *
 * <p>In: the references of a hand, the exemplars of known hands and the standard faces. Out: {@link
 * io.linmo.conditioning.GeneratorInput}, the content glyph with exemplars, standard forms and
 * stroke pieces. {@link io.linmo.conditioning.ScriptRecipe} holds what differs between the scripts.
 *
 * <p>Before this package: {@code gan}. After it: {@code training}.
 */
package io.linmo.conditioning;
