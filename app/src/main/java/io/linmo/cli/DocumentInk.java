package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.DocumentSigner;
import io.linmo.signing.Identity;
import io.linmo.signing.SignatureRequest;
import io.linmo.signing.TimestampClient;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.Placement;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.Stamper;
import io.linmo.typesetting.Drawing;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a signature's ink on a document, and signs it digitally where there is a key. */
final class DocumentInk {

  private final StampOptions options;
  private final KeyOptions key;
  private final String reason;
  private final CommonOptions common;
  private String said;

  DocumentInk(StampOptions options, KeyOptions key, String reason, CommonOptions common) {
    this.options = options;
    this.key = key;
    this.reason = reason;
    this.common = common;
  }

  /** What was done, in words that call a stamp a stamp. */
  String said() {
    return said;
  }

  byte[] apply(DrawnSignature signature, Optional<DrawnSignature> initials) throws IOException {
    Drawing drawing = signature.drawing();
    Optional<Drawing> corners = initials.map(DrawnSignature::drawing);
    PdfNotes notes = signature.notes();
    Identity identity = key.isGiven() ? key.open() : null;
    byte[] document = Files.readAllBytes(options.document());
    try {
      return identity == null
          ? stamped(document, drawing, corners, notes)
          : signed(document, drawing, corners, notes, identity);
    } catch (RefusedPdfException e) {
      throw LinmoException.of(e).at(options.document());
    }
  }

  private byte[] stamped(
      byte[] document, Drawing signature, Optional<Drawing> initials, PdfNotes notes)
      throws IOException {
    try (OriginalPdf original = OriginalPdf.open(document)) {
      StampPlaces places = new StampPlaces(options, original, common);
      List<Stamper.Stamp> stamps = new ArrayList<>();
      for (Placement place : places.places(signature)) {
        stamps.add(new Stamper.Stamp(signature, place));
      }
      initials.ifPresent(drawing -> stamps.addAll(initialed(drawing, places)));
      said =
          Stamper.annotates(original)
              ? "a stamp, as an annotation since the document is signed; not a digital signature"
              : "a stamp, not a digital signature";
      return Stamper.stamp(original, stamps, notes);
    }
  }

  private static List<Stamper.Stamp> initialed(Drawing drawing, StampPlaces places) {
    return places.initials(drawing).stream()
        .map(place -> new Stamper.Stamp(drawing, place))
        .toList();
  }

  private byte[] signed(
      byte[] document,
      Drawing signature,
      Optional<Drawing> initials,
      PdfNotes notes,
      Identity identity)
      throws IOException {
    byte[] prepared = withOtherInk(document, signature, initials, notes);
    try (OriginalPdf original = OriginalPdf.open(prepared)) {
      StampPlaces places = new StampPlaces(options, original, common);
      Optional<SignatureField> field = places.field();
      List<Placement> all = field.isPresent() ? List.of() : places.places(signature);
      Placement place = all.isEmpty() ? null : all.get(all.size() - 1);
      TimestampClient timestamps = key.timestamps();
      SignatureRequest request =
          new SignatureRequest(
              signature,
              place,
              field.orElse(null),
              reason,
              key.location(),
              OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS),
              notes);
      byte[] signed = DocumentSigner.sign(original, request, identity, timestamps);
      said =
          "signed digitally by %s, PAdES %s"
              .formatted(identity.name(), timestamps == null ? "B-B" : "B-T with a timestamp");
      return signed;
    }
  }

  /** A digital signature is seen in one place: ink on other pages is stamped before it. */
  private byte[] withOtherInk(
      byte[] document, Drawing signature, Optional<Drawing> initials, PdfNotes notes)
      throws IOException {
    try (OriginalPdf original = OriginalPdf.open(document)) {
      StampPlaces places = new StampPlaces(options, original, common);
      List<Stamper.Stamp> stamps = new ArrayList<>();
      if (places.field().isEmpty()) {
        List<Placement> all = places.places(signature);
        for (Placement place : all.subList(0, all.size() - 1)) {
          stamps.add(new Stamper.Stamp(signature, place));
        }
      }
      initials.ifPresent(drawing -> stamps.addAll(initialed(drawing, places)));
      return stamps.isEmpty() ? document : Stamper.stamp(original, stamps, notes);
    }
  }
}
