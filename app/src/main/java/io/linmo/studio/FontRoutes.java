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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fonts of a hand: one to try at once, and those that are taken away. */
final class FontRoutes {

  private final Workplace place;
  private final RecentJobs recent;

  FontRoutes(Workplace place) {
    this.place = place;
    this.recent = new RecentJobs(place.jobs());
  }

  void addTo(Router routes) {
    routes
        .add("POST", "hands/{hand}/font", place.leased(this::font))
        .add("POST", "hands/{hand}/line-font", place.leased(this::lineFont))
        .add("POST", "blend", this::blend);
  }

  private Reply font(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    String key = hand.name() + " " + hand.version() + " " + wish;
    return Reply.json(recent.get(key, () -> begin(hand, wish)).describe());
  }

  private Job begin(ShelvedHand hand, JsonNode wish) {
    FontFileFormat format = Wishes.choice(wish, "format", FontFileFormat.TTF);
    FontRequest request = request(hand, wish);
    return place
        .jobs()
        .submit(
            JobQueue.Lane.NETWORK,
            "font",
            hand.name().text(),
            work -> {
              HandFont font = place.hands().open(hand).font(request, work.progress());
              byte[] file = font.encode(format);
              work.keep("font." + format.name().toLowerCase(Locale.ROOT), file);
              return facts(font, file);
            });
  }

  /** A font of single lines for pen plotters, as SVG. */
  private Reply lineFont(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    FontRequest font = request(hand, request.json()).withVariants(1);
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.NETWORK,
                "font",
                hand.name().text(),
                work -> {
                  HandFont made = place.hands().open(hand).font(font, work.progress().part(0, 0.7));
                  Installation installation = place.installation();
                  String svg =
                      made.singleLine(
                          installation.glyphStrokes(),
                          installation.threads(),
                          work.progress().part(0.7, 1));
                  work.keep("lines.svg", svg.getBytes(StandardCharsets.UTF_8));
                  return Map.of("glyphs", made.glyphs().glyphs().size());
                });
    return Reply.json(job.describe());
  }

  /** {@code set} names a set, {@code characters} adds single ones. */
  private FontRequest request(ShelvedHand hand, JsonNode wish) {
    Set<Integer> characters = new LinkedHashSet<>();
    String set = wish.path("set").asText();
    if (!set.isBlank()) {
      characters.addAll(place.installation().characters(Wishes.set(set)));
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
        FontRequest.of(List.copyOf(characters))
            .withSettings(Wishes.glyphs(hand, wish))
            .withNames(names);
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
    ShelvedHand first = place.shelf().find(Wishes.text(wish, "first"));
    ShelvedHand second = place.shelf().find(Wishes.text(wish, "second"));
    String name = Wishes.text(wish, "name");
    place.shelf().requireFree(name);
    double mix = wish.path("mix").asDouble(0.5);
    HandWorkshop workshop = new HandWorkshop(place.installation());
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.NETWORK,
                "blend",
                name,
                work -> {
                  Hand blended =
                      workshop.blend(
                          name,
                          place.hands().open(first).hand(),
                          place.hands().open(second).hand(),
                          mix);
                  try (OutputFile style =
                      OutputFile.claim(place.shelf().create(name).style(), false)) {
                    workshop.save(blended, style);
                  }
                  return Map.of("hand", name);
                });
    return Reply.json(job.describe());
  }
}
