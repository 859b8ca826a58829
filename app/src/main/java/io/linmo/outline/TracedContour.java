package io.linmo.outline;

/**
 * A contour as drawn.
 *
 * @param deviation its largest distance from the traced line, in pixels
 * @param squares integral of the squared distance along the traced line, in cubic pixels
 */
record TracedContour(Contour contour, double deviation, double squares) {}
