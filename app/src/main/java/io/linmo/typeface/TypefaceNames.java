package io.linmo.typeface;

/**
 * What the name table says.
 *
 * @param family family name as menus show it
 * @param style subfamily, such as Regular
 * @param version such as "1.000"
 * @param designer who wrote the hand; may be empty
 * @param licence licence text or name
 * @param licenceUrl may be empty
 * @param description how the font was made: which glyphs are written, that others are generated,
 *     and the credit of the training fonts
 */
public record TypefaceNames(
    String family,
    String style,
    String version,
    String designer,
    String copyright,
    String licence,
    String licenceUrl,
    String description) {}
