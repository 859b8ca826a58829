package io.linmo.workshop;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.DocumentSigner;
import io.linmo.signing.SignatureRequest;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.Placement;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.Stamper;
import io.linmo.typesetting.Drawing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a signature's ink on a document, alone or in a digital signature. */
final class DocumentInk {

  private final StampRequest request;
  private final Drawing signature;
  private final PdfNotes notes;

  DocumentInk(StampRequest request, DrawnSignature signature) {
    this.request = request;
    this.signature = signature.drawing();
    this.notes = signature.notes();
  }

  StampedDocument stamped() throws IOException {
    try (OriginalPdf original = OriginalPdf.open(request.document())) {
      List<String> remarks = ExistingSignatures.remarks(original, request.document());
      StampPlaces places = new StampPlaces(request, original);
      List<Stamper.Stamp> stamps = new ArrayList<>();
      for (Placement place : legible(places.places(signature))) {
        stamps.add(new Stamper.Stamp(signature, place));
      }
      stamps.addAll(initials(places));
      String kind =
          Stamper.annotates(original)
              ? "a stamp, as an annotation since the document is signed; not a digital signature"
              : "a stamp, not a digital signature";
      return new StampedDocument(
          Stamper.stamp(original, stamps, notes), kind, both(remarks, places.remarks()));
    }
  }

  private List<Placement> legible(List<Placement> places) {
    InkParts parts = InkParts.of(signature);
    places.forEach(place -> parts.requireLegible(place.size(signature), request.source()));
    return places;
  }

  private List<Stamper.Stamp> initials(StampPlaces places) {
    List<Stamper.Stamp> stamps = new ArrayList<>();
    request
        .initials()
        .map(DrawnSignature::drawing)
        .ifPresent(
            drawing ->
                places
                    .initials(drawing)
                    .forEach(place -> stamps.add(new Stamper.Stamp(drawing, place))));
    return stamps;
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  StampedDocument signed(DigitalSigning signing) throws IOException {
    List<String> remarks;
    try (OriginalPdf original = OriginalPdf.open(request.document())) {
      remarks = ExistingSignatures.remarks(original, request.document());
    }
    try (OriginalPdf original = OriginalPdf.open(withOtherInk())) {
      StampPlaces places = new StampPlaces(request, original);
      SignatureRequest digital = digital(places, signing);
      byte[] content =
          DocumentSigner.sign(original, digital, signing.identity(), signing.protection());
      return new StampedDocument(content, kind("signed", signing), both(remarks, places.remarks()));
    }
  }

  /** All but the signature: the content is the document as it would be signed. */
  StampedDocument rehearsed(DigitalSigning signing) throws IOException {
    byte[] content = withOtherInk();
    try (OriginalPdf original = OriginalPdf.open(content)) {
      StampPlaces places = new StampPlaces(request, original);
      DocumentSigner.require(
          original, digital(places, signing), signing.identity(), signing.protection());
      return new StampedDocument(content, kind("would be signed", signing), places.remarks());
    }
  }

  private static String kind(String done, DigitalSigning signing) {
    return "%s digitally by %s, PAdES B-%s"
        .formatted(done, signing.identity().name(), signing.protection().level());
  }

  private SignatureRequest digital(StampPlaces places, DigitalSigning signing) throws IOException {
    Optional<SignatureField> field = places.field();
    boolean seen = field.isEmpty() || field.get().area() != null;
    List<Placement> found = seen ? legible(places.places(signature)) : List.of();
    List<Placement> all = field.isPresent() ? List.of() : found;
    return new SignatureRequest(
        signature,
        all.isEmpty() ? null : all.get(all.size() - 1),
        field.orElse(null),
        signing.reason().orElse(null),
        signing.location().orElse(null),
        signing.time(),
        notes);
  }

  /** A digital signature is seen in one place: ink on other pages is stamped before it. */
  private byte[] withOtherInk() throws IOException {
    if (request.initials().isEmpty() && !(request.place() instanceof StampPlace.At)) {
      return request.document();
    }
    try (OriginalPdf original = OriginalPdf.open(request.document())) {
      StampPlaces places = new StampPlaces(request, original);
      List<Stamper.Stamp> stamps = new ArrayList<>();
      if (places.field().isEmpty()) {
        List<Placement> all = places.places(signature);
        for (Placement place : all.subList(0, all.size() - 1)) {
          stamps.add(new Stamper.Stamp(signature, place));
        }
      }
      stamps.addAll(initials(places));
      return stamps.isEmpty() ? request.document() : Stamper.stamp(original, stamps, notes);
    }
  }
}
