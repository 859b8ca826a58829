package io.linmo.workshop;

import io.linmo.capture.GlyphPlacement;
import io.linmo.capture.PictureNote;
import io.linmo.capture.WrittenGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.metrics.MetricsModel;
import io.linmo.style.Hand;
import io.linmo.style.HandPlaces;
import io.linmo.style.MatchedPen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Written glyphs that are added to a hand: as large as its own, on the same line, as thick.
 *
 * @param glyphs in their order
 * @param pens how their strokes compared with the hand's, by script
 */
record AddedGlyphs(List<GlyphSample> glyphs, Map<Script, MatchedPen> pens) {

  /**
   * @param allCaps whether small letters are written as capitals
   */
  static AddedGlyphs of(
      List<WrittenGlyph> written,
      Hand hand,
      Installation installation,
      Predicate<List<GlyphSample>> allCaps) {
    List<GlyphSample> known = hand.references();
    TypicalMetrics latin = places(Script.LATIN, known, installation, allCaps.test(known));
    TypicalMetrics han = places(Script.HAN, known, installation, false);
    List<GlyphSample> placed = GlyphPlacement.ofKnownHand(latin, han).place(written);
    Map<Script, MatchedPen> pens = new EnumMap<>(Script.class);
    for (Script script : Script.values()) {
      pens.put(script, MatchedPen.of(script, known, placed));
    }
    List<GlyphSample> matched = new ArrayList<>();
    for (GlyphSample glyph : placed) {
      matched.add(pens.get(Script.of(glyph.codePoint())).matched(glyph));
    }
    return new AddedGlyphs(matched, pens);
  }

  private static TypicalMetrics places(
      Script script, List<GlyphSample> known, Installation installation, boolean allCaps) {
    TypicalMetrics usual = installation.typicalMetrics(script);
    if (known.stream().noneMatch(glyph -> script.has(glyph.codePoint()))) {
      return usual;
    }
    Optional<MetricsModel> model =
        installation.findBaseModel(script).flatMap(base -> base.recipe().metrics());
    return HandPlaces.of(script, known, allCaps, model, usual);
  }

  /** Remarks about glyphs that were made thicker or thinner. */
  List<PictureNote> notes(Path folder) {
    List<PictureNote> notes = new ArrayList<>();
    pens.forEach(
        (script, pen) -> {
          if (!pen.isSame()) {
            String words =
                "its %s strokes are %.2f times as thick as the hand's, and were made as thick"
                    .formatted(Installation.label(script), 1 / pen.ratio());
            notes.add(
                new PictureNote(folder.getFileName().toString(), PictureNote.Kind.CLEANED, words));
          }
        });
    return notes;
  }
}
