package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.studio.http.Refusal;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.typesetting.Seal;
import io.linmo.workshop.CandidateSheet;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.Ornaments;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PicturedSignature;
import io.linmo.workshop.SignRequest;
import io.linmo.workshop.SignatureDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signatures: candidates to choose from, a real one from a photo, and those that are kept. */
final class SignatureRoutes {

  private static final int USUAL_COUNT = 12;
  private static final long MOST_PICTURE = 100L << 20;

  private final Workplace place;

  SignatureRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes
        .add("POST", "hands/{hand}/candidates", place.leased(this::candidates))
        .add("POST", "hands/{hand}/signatures", place.leased(this::keep))
        .add("POST", "hands/{hand}/signatures/photo", place.leased(this::fromPhoto))
        .add("GET", "hands/{hand}/signatures/{name}/ink", this::ink)
        .add("GET", "hands/{hand}/signatures/{name}/{format}", this::get);
  }

  private Reply candidates(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    SignRequest signature = request(wish);
    int count = wish.path("count").asInt(USUAL_COUNT);
    CandidateSheet.requireCount(count);
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.NETWORK,
                "candidates",
                hand.name().text(),
                work -> {
                  InkSource ink = place.ink(hand, signature.name(), wish, work);
                  List<DrawnSignature> drawn = new ArrayList<>();
                  List<Map<String, Object>> shown = new ArrayList<>();
                  for (int i = 0; i < count; i++) {
                    SignRequest next = signature.withSeed(signature.seed() + i);
                    drawn.add(new SignatureDesk(place.installation()).sign(ink, next));
                    shown.add(Map.of("words", next.words(), "runsOut", next.runsOut()));
                    work.keep("%d.svg".formatted(i + 1), svg(drawn.get(i)));
                  }
                  work.put("signatures", drawn);
                  return Map.of("count", count, "candidates", shown);
                });
    return Reply.json(job.describe());
  }

  private static SignRequest request(JsonNode wish) {
    boolean sealed = wish.hasNonNull("seal");
    Ornaments ornaments =
        new Ornaments(
            wish.path("plain").asBoolean(),
            wish.path("underline").asBoolean(),
            wish.path("flourish").asBoolean(),
            wish.path("vertical").asBoolean(),
            sealed ? Optional.of(wish.path("seal").asText()) : Optional.empty(),
            Wishes.choice(wish, "sealKind", Seal.Kind.WHITE));
    return new SignRequest(
        Wishes.text(wish, "name"), ornaments, Wishes.pen(wish), Wishes.seed(wish));
  }

  private static byte[] svg(DrawnSignature signature) {
    return signature.encode(InkFileFormat.SVG, SignRequest.USUAL_EM);
  }

  /** Keeps candidate {@code number} of {@code job} under the name {@code as}. */
  private Reply keep(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    Job job = place.jobs().find(Wishes.text(wish, "job"));
    if (!job.isOf(hand.name().text())) {
      throw Job.notThere("signatures");
    }
    List<?> drawn = (List<?>) job.get("signatures");
    int number = wish.path("number").asInt();
    if (number < 1 || number > drawn.size()) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "candidate %d, expected 1 to %d".formatted(number, drawn.size()));
    }
    return keep(hand, Wishes.text(wish, "as"), (DrawnSignature) drawn.get(number - 1));
  }

  private static Reply keep(ShelvedHand hand, String name, DrawnSignature signature)
      throws IOException {
    HandName free = hand.freeSignature(name);
    try (OutputFile file = OutputFile.claim(hand.signature(free), false)) {
      signature.keep(file);
      file.commit();
    }
    return Reply.json(Map.of("kept", free.text(), "signatures", hand.signatures()));
  }

  /** The body is a picture; {@code signer} says whose name it shows. */
  private Reply fromPhoto(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String signer =
        request.query("signer").isBlank() ? hand.name().text() : request.query("signer");
    Path picture = place.uploads().take(request, MOST_PICTURE);
    try {
      PicturedSignature signature = PicturedSignature.read(picture, signer, Optional.empty());
      return keep(hand, signer, signature.signature());
    } finally {
      place.uploads().forget(picture);
    }
  }

  /** As it is placed on a document, without a margin. */
  private Reply ink(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    Path file = hand.requireSignature(request.variable("name"));
    return Reply.file("ink.svg", DrawnSignature.read(file).overlay());
  }

  private Reply get(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String name = request.variable("name");
    DrawnSignature signature = DrawnSignature.read(hand.requireSignature(name));
    InkFileFormat format = InkFileFormat.of(Path.of("x." + request.variable("format")));
    String file = name + "." + request.variable("format");
    Reply reply = Reply.file(file, signature.encode(format, SignRequest.USUAL_EM));
    return format == InkFileFormat.SVG && request.query("download").isEmpty()
        ? reply
        : reply.asDownload(file);
  }
}
