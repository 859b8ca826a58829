package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.opentype.check.Finding;
import io.linmo.opentype.check.FontCheck;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.style.Hand;
import io.linmo.workshop.FontFileFormat;
import io.linmo.workshop.FontNames;
import io.linmo.workshop.FontRequest;
import io.linmo.workshop.HandFont;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.TracedGlyph;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fonts of a hand: one to try at once, and those that are taken away. */
final class FontRoutes {

  private static final int MOST_KEPT = 16;

  private final Installation installation;
  private final Shelf shelf;
  private final JobQueue jobs;
  private final OpenHands hands;

  /** The last fonts by request: a page that is reloaded gets them at once. */
  private final Map<String, Job> made =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > MOST_KEPT;
        }
      };

  FontRoutes(Installation installation, Shelf shelf, JobQueue jobs, OpenHands hands) {
    this.installation = installation;
    this.shelf = shelf;
    this.jobs = jobs;
    this.hands = hands;
  }

  void addTo(Router routes) {
    routes.add("POST", "hands/{hand}/font", this::font).add("POST", "blend", this::blend);
  }

  private Reply font(Request request) throws IOException {
    ShelvedHand hand = shelf.find(request.variable("hand"));
    JsonNode wish = request.json();
    String key = hand.name() + " " + hand.version() + " " + wish;
    synchronized (made) {
      Job job = made.get(key);
      if (job == null || !job.isWanted() || !jobs.knows(job)) {
        job = begin(hand, wish);
        made.put(key, job);
      }
      return Reply.json(job.describe());
    }
  }

  private Job begin(ShelvedHand hand, JsonNode wish) {
    FontFileFormat format = Wishes.choice(wish, "format", FontFileFormat.TTF);
    FontRequest request = request(wish);
    return jobs.submit(
        JobQueue.Lane.NETWORK,
        "font",
        hand.name().text(),
        work -> {
          HandFont font = hands.open(hand).font(request, work.progress());
          byte[] file = font.encode(format);
          work.keep("font." + format.name().toLowerCase(Locale.ROOT), file);
          return facts(font, file);
        });
  }

  /** {@code set} names a set, {@code characters} adds single ones. */
  private FontRequest request(JsonNode wish) {
    Set<Integer> characters = new LinkedHashSet<>();
    String set = wish.path("set").asText();
    if (!set.isBlank()) {
      characters.addAll(installation.characters(Wishes.set(set)));
    }
    wish.path("characters")
        .asText()
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && !Character.isSpaceChar(c))
        .forEach(characters::add);
    FontNames names =
        FontNames.DEFAULT
            .withFamily(wish.path("family").asText())
            .withLicence(wish.path("licence").asText(), wish.path("licenceUrl").asText());
    FontRequest request =
        FontRequest.of(List.copyOf(characters)).withSettings(Wishes.glyphs(wish)).withNames(names);
    int variants = wish.path("variants").asInt();
    return variants > 0 ? request.withVariants(variants) : request;
  }

  private static Map<String, Object> facts(HandFont font, byte[] file) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("bytes", file.length);
    facts.put("glyphs", font.glyphs().glyphs().size());
    facts.put("written", text(font.glyphs().glyphs(), true));
    facts.put("drawn", text(font.glyphs().glyphs(), false));
    facts.put("missing", text(font.glyphs().leftOut()));
    facts.put("report", font.report().lines());
    facts.put("writeNext", font.report().summary().get("writeNext"));
    facts.put("findings", FontCheck.of(file).stream().map(FontRoutes::finding).toList());
    return facts;
  }

  private static Map<String, Object> finding(Finding finding) {
    return Map.of("found", finding.found(), "remedy", finding.remedy());
  }

  private static String text(List<TracedGlyph> glyphs, boolean written) {
    return text(
        glyphs.stream()
            .filter(glyph -> glyph.isWritten() == written)
            .map(TracedGlyph::codePoint)
            .toList());
  }

  private static String text(List<Integer> codePoints) {
    return codePoints.stream().map(Character::toString).collect(Collectors.joining());
  }

  /** {@code first}, {@code second}, {@code mix} and the {@code name} of the new hand. */
  private Reply blend(Request request) throws IOException {
    JsonNode wish = request.json();
    ShelvedHand first = shelf.find(Wishes.text(wish, "first"));
    ShelvedHand second = shelf.find(Wishes.text(wish, "second"));
    String name = Wishes.text(wish, "name");
    shelf.requireFree(name);
    double mix = wish.path("mix").asDouble(0.5);
    HandWorkshop workshop = new HandWorkshop(installation);
    Job job =
        jobs.submit(
            JobQueue.Lane.NETWORK,
            "blend",
            name,
            work -> {
              Hand blended =
                  workshop.blend(name, hands.open(first).hand(), hands.open(second).hand(), mix);
              try (OutputFile style = OutputFile.claim(shelf.create(name).style(), false)) {
                workshop.save(blended, style);
              }
              return Map.of("hand", name);
            });
    return Reply.json(job.describe());
  }
}
