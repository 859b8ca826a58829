/**
 * HTML: a page to look at a font and to type in it.
 *
 * <p>In come the bytes of a font and a {@link io.linmo.typesetting.SpecimenText}, out goes one page
 * that holds the font, its styles and its script, and asks nothing of the network. After {@code
 * typesetting}, before {@code cli}.
 */
package io.linmo.html;
