package io.linmo.workshop;

/** Where on a document ink goes. */
public sealed interface StampPlace {

  /**
   * At a point of each chosen page.
   *
   * @param x of the ink's lower left corner, in points from that of the page as it is seen
   * @param y of the ink's lower left corner, upwards
   */
  record At(double x, double y) implements StampPlace {}

  /** Beside a text of the document, the first time that it is there on the chosen pages. */
  record Beside(String text) implements StampPlace {}

  /** In the signature field of this name. */
  record Field(String name) implements StampPlace {}

  /** In the first signature field that is empty. */
  record EmptyField() implements StampPlace {}
}
