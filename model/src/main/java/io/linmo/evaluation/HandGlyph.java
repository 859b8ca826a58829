package io.linmo.evaluation;

/**
 * One drawn character beside the same character as the person wrote it.
 *
 * @param iou {@link io.linmo.image.ShiftTolerantIou} of the two, both in their ink boxes' centres
 * @param inkF share of ink within 3 px of the other's at 128, without a shift
 * @param thickness thickness of the drawn strokes over that of the written ones; NaN without ink
 * @param size longer side of the drawn ink over that of the written one
 */
public record HandGlyph(int codePoint, double iou, double inkF, double thickness, double size) {}
