package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.stamping.SignatureField;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.workshop.DigitalSigning;
import io.linmo.workshop.DocumentFacts;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.PageChoice;
import io.linmo.workshop.PenSettings;
import io.linmo.workshop.SignatureDesk;
import io.linmo.workshop.StampPlace;
import io.linmo.workshop.StampRequest;
import io.linmo.workshop.StampedDocument;
import io.linmo.workshop.VerifiedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** PDF documents: to be shown, stamped, signed digitally and verified. */
final class DocumentRoutes {

  private static final long MOST_DOCUMENT = 100L << 20;

  private final Documents documents = new Documents();

  private final Workplace place;

  DocumentRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes
        .add("POST", "documents", this::open)
        .add("GET", "documents/{document}", this::get)
        .add("GET", "documents/{document}/verdict", this::verify)
        .add("POST", "documents/{document}/stamp", this::stamp);
  }

  private Reply open(Request request) throws IOException {
    Path file = place.uploads().take(request, MOST_DOCUMENT);
    try {
      String name = request.query("name").isBlank() ? "document.pdf" : request.query("name");
      byte[] content = Files.readAllBytes(file);
      List<SignatureField> fields = DocumentFacts.fields(name, content);
      return Reply.json(facts(documents.add(name, content), fields, List.of(), ""));
    } finally {
      place.uploads().forget(file);
    }
  }

  private static Map<String, Object> facts(
      Documents.Document document, List<SignatureField> fields, List<String> remarks, String kind) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", document.id());
    facts.put("name", document.name());
    facts.put("fields", fields.stream().map(DocumentRoutes::field).toList());
    facts.put("remarks", remarks);
    facts.put("kind", kind);
    return facts;
  }

  private static Map<String, Object> field(SignatureField field) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", field.name());
    facts.put("page", field.page() + 1);
    facts.put("signed", field.signed());
    return facts;
  }

  private Reply get(Request request) {
    Documents.Document document = documents.find(request.variable("document"));
    Reply file = Reply.file("document.pdf", document.content());
    return request.query("download").isEmpty() ? file : file.asDownload(document.name());
  }

  /**
   * Puts a kept signature on a document: at {@code x}, {@code y}, in points from the lower left
   * corner of {@code page}, as wide as {@code width}, or in {@code field}; with {@code date} under
   * it. The query's {@code wish} says so; a body is the key to sign with digitally.
   */
  private Reply stamp(Request request) throws IOException {
    Documents.Document document = documents.find(request.variable("document"));
    JsonNode wish = Wishes.read(request.query("wish"));
    ShelvedHand hand = place.shelf().find(Wishes.text(wish, "hand"));
    Path kept = hand.requireSignature(Wishes.text(wish, "signature"));
    SignatureDesk desk = new SignatureDesk(place.installation());
    DrawnSignature signature = DrawnSignature.read(kept);
    String caption = wish.path("date").asText();
    if (!caption.isBlank()) {
      signature = desk.captioned(signature, caption, Optional.empty(), PenSettings.DEFAULT);
    }
    StampRequest stamp = request(document, wish);
    Optional<DigitalSigning> signing = KeyBody.read(request, wish.path("keyName").asText());
    StampedDocument done =
        signing.isPresent()
            ? desk.sign(signature, stamp, signing.get())
            : desk.stamp(signature, stamp);
    String name = renamed(document.name(), signing.isPresent() ? "signed" : "stamped");
    List<SignatureField> fields = DocumentFacts.fields(name, done.content());
    return Reply.json(
        facts(documents.add(name, done.content()), fields, done.remarks(), done.kind()));
  }

  private static String renamed(String name, String what) {
    String stem =
        name.toLowerCase(Locale.ROOT).endsWith(".pdf")
            ? name.substring(0, name.length() - 4)
            : name;
    return "%s-%s.pdf".formatted(stem, what);
  }

  private static StampRequest request(Documents.Document document, JsonNode wish) {
    String field = wish.path("field").asText();
    StampPlace place =
        field.isEmpty()
            ? new StampPlace.At(wish.path("x").asDouble(), wish.path("y").asDouble())
            : new StampPlace.Field(field);
    double width = wish.path("width").asDouble(StampRequest.USUAL_WIDTH);
    Optional<PageChoice> pages =
        field.isEmpty()
            ? Optional.of(new PageChoice(wish.path("page").asText("1")))
            : Optional.empty();
    return new StampRequest(
        document.name(), document.content(), place, pages, width, Optional.empty());
  }

  private Reply verify(Request request) throws IOException {
    Documents.Document document = documents.find(request.variable("document"));
    Path file = place.uploads().keep(document.name(), document.content());
    try {
      VerifiedDocument verified = VerifiedDocument.of(file, List.of());
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("outcome", verified.outcome().name().toLowerCase(Locale.ROOT));
      facts.put("signed", verified.report().isSigned());
      facts.put("summary", verified.summary());
      facts.put("lines", verified.lines());
      return Reply.json(facts);
    } catch (LinmoException e) {
      throw place.uploads().inWords(file, e);
    } finally {
      place.uploads().forget(file);
    }
  }
}
