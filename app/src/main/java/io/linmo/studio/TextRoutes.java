package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.pdf.PageFormat;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextLayout.Alignment;
import io.linmo.workshop.DrawnGlyphs;
import io.linmo.workshop.FontSpecimen;
import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.PageLayout;
import io.linmo.workshop.SpecimenFormat;
import io.linmo.workshop.WriteRequest;
import io.linmo.workshop.WrittenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Texts in a hand, and its glyphs one by one. */
final class TextRoutes {

  private static final GlyphFileFormat.Picture PICTURE = new GlyphFileFormat.Picture(512, true);

  private final Workplace place;

  TextRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes
        .add("POST", "hands/{hand}/text", place.leased(this::text))
        .add("POST", "hands/{hand}/glyphs", place.leased(this::glyphs))
        .add("POST", "hands/{hand}/specimen", place.leased(this::specimen));
  }

  private Reply text(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    WriteRequest text = request(wish);
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.NETWORK,
                "text",
                hand.name().text(),
                work -> {
                  WrittenText written = place.ink(hand, text.text(), wish, work).write(text);
                  work.keep("text." + ending(text.format()), written.content());
                  return written.facts();
                });
    return Reply.json(job.describe());
  }

  private static String ending(Enum<?> format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static WriteRequest request(JsonNode wish) {
    InkFileFormat format = Wishes.choice(wish, "format", InkFileFormat.PDF);
    WriteRequest request =
        WriteRequest.of(Wishes.text(wish, "text"), format)
            .withEm(wish.path("size").asDouble(format.em()))
            .withPen(Wishes.pen(wish))
            .withLayout(layout(wish))
            .withSeed(Wishes.seed(wish));
    if (wish.path("singleLine").asBoolean()) {
      return request.inSingleLines();
    }
    return wish.path("animate").asBoolean() ? request.animated() : request;
  }

  private static PageLayout layout(JsonNode wish) {
    String paper = wish.path("paper").asText();
    double measure = wish.path("measure").asDouble();
    return new PageLayout(
        Wishes.choice(wish, "align", Alignment.LEFT),
        wish.path("vertical").asBoolean(),
        measure > 0 ? OptionalDouble.of(measure) : OptionalDouble.empty(),
        OptionalDouble.empty(),
        PageFormat.parse(wish.path("page").asText("a4"), PageFormat.USUAL_MARGIN),
        paper.isEmpty() ? PageLayout.Paper.USUAL : PageLayout.Paper.of(InkColor.parse(paper)));
  }

  private Reply glyphs(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    GlyphFileFormat format = Wishes.choice(wish, "format", GlyphFileFormat.SVG);
    List<Integer> characters =
        place.installation().characters(Wishes.set(Wishes.text(wish, "set")));
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.NETWORK,
                "glyphs",
                hand.name().text(),
                work -> {
                  DrawnGlyphs drawn =
                      place
                          .hands()
                          .open(hand)
                          .glyphs(characters, Wishes.glyphs(hand, wish), work.progress());
                  work.keep("glyphs.zip", format.zip(drawn, PICTURE));
                  return Map.of("glyphs", drawn.glyphs().size());
                });
    return Reply.json(job.describe());
  }

  /** A page that shows the font of a finished job, named by {@code job}. */
  private Reply specimen(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    JsonNode wish = request.json();
    SpecimenFormat format = Wishes.choice(wish, "format", SpecimenFormat.HTML);
    byte[] font = font(place.jobs().find(Wishes.text(wish, "job")));
    Job job =
        place
            .jobs()
            .submit(
                JobQueue.Lane.QUICK,
                "specimen",
                hand.name().text(),
                work -> {
                  Path file = place.uploads().keep("font.ttf", font);
                  try {
                    work.keep("specimen." + ending(format), FontSpecimen.of(file).encode(format));
                    return Map.of();
                  } finally {
                    place.uploads().forget(file);
                  }
                });
    return Reply.json(job.describe());
  }

  private static byte[] font(Job job) {
    return Optional.of(job)
        .flatMap(done -> done.file("font.ttf").or(() -> done.file("font.woff2")))
        .orElseThrow(() -> Job.notThere("font"));
  }
}
