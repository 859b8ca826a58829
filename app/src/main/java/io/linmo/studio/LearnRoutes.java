package io.linmo.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.PictureNote;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.style.Hand;
import io.linmo.style.LearningPreview;
import io.linmo.workshop.Consent;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.LearnRequest;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PreviewPicture;
import io.linmo.workshop.ReferenceReader;
import io.linmo.workshop.References;
import io.linmo.workshop.SentencePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The second step: a hand is learned, while the page shows how far it has come. */
final class LearnRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a job's picture of the hand so far is called. */
  private static final String PREVIEW = "preview.png";

  /** What a sentence in the hand so far is called. */
  private static final String SENTENCE = "sentence.png";

  private final Workplace place;

  LearnRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes.add("POST", "hands/{hand}/learn", place.leased(this::learn));
  }

  private Reply learn(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    consent(wish);
    Optional<Job> running = place.jobs().underWay("learn", hand.name().text());
    if (running.isPresent()) {
      return Reply.json(running.get().describe());
    }
    try (OutputFile note = OutputFile.claim(hand.learning(), true)) {
      note.write(JSON.writeValueAsBytes(wish));
    }
    return Reply.json(begin(hand, wish).describe());
  }

  /** Begins again what a server that was killed had not finished. */
  void resume() throws IOException {
    for (ShelvedHand hand : place.shelf().hands()) {
      if (Files.isRegularFile(hand.learning())) {
        try {
          begin(hand, JSON.readTree(Files.readAllBytes(hand.learning())));
        } catch (JsonProcessingException e) {
          Files.delete(hand.learning()); // the note was cut off by a full disk or a fault of it
        }
      }
    }
  }

  private Job begin(ShelvedHand hand, JsonNode wish) {
    return place
        .jobs()
        .submit(
            JobQueue.Lane.NETWORK,
            "learn",
            hand.name().text(),
            job -> learned(place.shelf().find(hand.name().text()), wish, job),
            () -> forget(hand));
  }

  /** The note stays where the server ends: the next one begins again. */
  private void forget(ShelvedHand hand) {
    if (!place.jobs().isClosing()) {
      deleteIfExists(hand.learning());
    }
  }

  private static void deleteIfExists(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  private Map<String, Object> learned(ShelvedHand hand, JsonNode wish, Job job) throws IOException {
    HandWorkshop workshop = new HandWorkshop(place.installation());
    References written = new ReferenceReader(place.installation()).pictures(hand.characters());
    LearnRequest request = LearnRequest.of(hand.name().text(), written).withConsent(consent(wish));
    LearningPreview preview = new Preview(job, SentencePicture.of(codePoints(written)));
    Hand learned = workshop.learn(request, job.progress(), Optional.of(preview));
    boolean early = job.isStoppedEarly();
    try (OutputFile style = OutputFile.claim(hand.style(), true)) {
      workshop.save(learned, style);
    }
    hand.recordStoppedEarly(early);
    // The forms are numbered by the hands that are like this one: now by others.
    deleteIfExists(hand.preset());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("written", learned.references().size());
    facts.put("stoppedEarly", early);
    facts.put("notes", notes(written.notes()));
    return facts;
  }

  private static Set<Integer> codePoints(References written) {
    return written.glyphs().stream().map(GlyphSample::codePoint).collect(Collectors.toSet());
  }

  /** Shows the page what has been learned so far. */
  private record Preview(Job job, SentencePicture text) implements LearningPreview {

    @Override
    public void show(List<GlyphImage> written, List<GlyphImage> drawn) {
      job.keep(PREVIEW, PreviewPicture.of(written, drawn));
      job.announceFile();
    }

    @Override
    public Set<Integer> sentence() {
      return text.characters();
    }

    @Override
    public void showSentence(Map<Integer, GlyphSample> glyphs) {
      job.keep(SENTENCE, text.png(glyphs));
      job.announceFile();
    }
  }

  private static List<String> notes(List<PictureNote> notes) {
    return notes.stream().map(note -> note.source() + ": " + note.text()).toList();
  }

  private static Consent consent(JsonNode wish) {
    return wish.path("mine").asBoolean()
        ? Consent.OWN_HAND
        : Consent.of(wish.path("consent").asText());
  }
}
