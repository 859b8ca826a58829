package io.linmo.capture.sheet;

/**
 * A square mark by which a page is found in a picture.
 *
 * @param id number of its pattern
 * @param xMm of the left edge of its black square
 * @param yMm of the upper edge
 * @param sideMm edge of the black square
 */
public record Marker(int id, double xMm, double yMm, double sideMm) {}
