package io.linmo.strokes;

/**
 * Standard strokes laid onto the ink of a written character.
 *
 * @param form where the strokes came to lie
 * @param inkDistance how far the ink's middle line lies from the strokes, mean in em
 * @param strokeDistance how far the strokes lie from the ink's middle line, mean in em
 */
public record RegisteredStrokes(StrokeForm form, double inkDistance, double strokeDistance) {}
