package io.linmo.typeface;

/**
 * A glyph that replaces two others which follow each other.
 *
 * @param name of the glyph
 * @param first name of the glyph on the left, which may be a variant
 * @param second name of the glyph on the right, which may be a variant
 */
public record Ligature(String name, String first, String second) {}
