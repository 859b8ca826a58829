package io.linmo.signing;

import io.linmo.pdf.PdfNotes;
import io.linmo.stamping.Placement;
import io.linmo.stamping.SignatureField;
import io.linmo.typesetting.Drawing;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A signature to be made.
 *
 * @param drawing what is seen of it; null for a signature that is not seen
 * @param placement where a new field is made; null in an existing field
 * @param field the existing empty field to sign in; null makes a new one
 * @param reason may be null
 * @param location may be null
 * @param time that the document states as the time of signing
 * @param notes how the ink came about
 */
public record SignatureRequest(
    Drawing drawing,
    Placement placement,
    SignatureField field,
    String reason,
    String location,
    OffsetDateTime time,
    PdfNotes notes) {

  public SignatureRequest {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(notes, "notes");
    if (field != null && placement != null) {
      throw new IllegalArgumentException("both a field and a place given, expected one");
    }
    if (field != null && field.signed()) {
      throw new IllegalArgumentException(
          "field '%s' is signed already, expected an empty one".formatted(field.name()));
    }
  }
}
