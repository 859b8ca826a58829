package io.linmo.image;

/**
 * The shift that lays one glyph's ink best upon another's.
 *
 * @param dx pixels by which the first image moves to the right
 * @param dy pixels by which the first image moves down
 * @param iou intersection over union of the two inks after that move, in [0, 1]
 */
public record Alignment(int dx, int dy, double iou) {}
