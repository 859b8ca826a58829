package io.linmo.capture.sheet;

/** Where a page's QR code lies, without its quiet zone, in millimetres. */
public record CodePlace(double xMm, double yMm, double sideMm) {}
