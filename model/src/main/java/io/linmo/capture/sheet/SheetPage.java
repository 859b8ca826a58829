package io.linmo.capture.sheet;

import java.util.List;
import java.util.Objects;

/**
 * One page of a sheet.
 *
 * @param number from 1
 * @param boxes in reading order
 * @param markers the marks in its corners and along its edges
 * @param code where the QR code lies
 * @param copyLines lines with a sentence to copy; may be empty
 */
public record SheetPage(
    int number,
    double widthMm,
    double heightMm,
    List<WritingBox> boxes,
    List<Marker> markers,
    CodePlace code,
    List<CopyLine> copyLines) {

  public SheetPage {
    boxes = List.copyOf(boxes);
    markers = List.copyOf(markers);
    copyLines = List.copyOf(copyLines);
    Objects.requireNonNull(code, "code");
  }
}
