package io.linmo.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * On which document to put a signature's ink, and where on it.
 *
 * @param source what errors call the document
 * @param document a PDF
 * @param pages by default the last one, or wherever a text is found that the ink goes beside
 * @param widthPt width of the ink in points; a field has its own
 * @param initials put at the lower right of every page
 */
public record StampRequest(
    String source,
    byte[] document,
    StampPlace place,
    Optional<PageChoice> pages,
    double widthPt,
    Optional<DrawnSignature> initials) {

  /** Width of ink that is put on a document, in points. */
  public static final double USUAL_WIDTH = 150;

  public StampRequest {
    Objects.requireNonNull(place, "place");
    requireWidth(widthPt);
    boolean field = place instanceof StampPlace.Field || place instanceof StampPlace.EmptyField;
    if (field && pages.isPresent()) {
      throw LinmoException.request("a field and pages exclude each other: a field has its page");
    }
  }

  /** Refuses widths out of range, before any work. */
  public static void requireWidth(double widthPt) {
    if (!(widthPt >= 4 && widthPt <= 5000)) {
      throw LinmoException.request("width", widthPt, "4 to 5000 points");
    }
  }

  /** A document to be stamped with ink of the usual width. */
  public static StampRequest of(Path document, StampPlace place) {
    return new StampRequest(
        document.toString(),
        read(document),
        place,
        Optional.empty(),
        USUAL_WIDTH,
        Optional.empty());
  }

  private static byte[] read(Path document) {
    InputFile.require(document, "a PDF");
    return Attempt.of(() -> Files.readAllBytes(document));
  }

  public StampRequest withPages(PageChoice given) {
    return new StampRequest(source, document, place, Optional.of(given), widthPt, initials);
  }

  public StampRequest withWidth(double points) {
    return new StampRequest(source, document, place, pages, points, initials);
  }

  public StampRequest withInitials(DrawnSignature ink) {
    return new StampRequest(source, document, place, pages, widthPt, Optional.of(ink));
  }
}
