package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.capture.page.PageWriting;
import io.linmo.capture.page.WritingRow;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the ink of one character is like on a page.
 *
 * @param height of a typical character, in pixels
 * @param area inked pixels
 * @param darkness of its strokes' middles
 */
record TypicalInk(double height, double area, double darkness) {

  /** Strokes of a character, in heights. */
  private static final double STROKES = 1.5;

  /** Ink paler than this share of the typical is none of the page's own. */
  private static final double PALEST = 0.35;

  static TypicalInk of(PageWriting page, List<WritingRow> rows) {
    List<InkGroup> boxed =
        rows.stream()
            .flatMap(row -> row.places().stream())
            .filter(place -> place.cell().isPresent())
            .map(WritingRow.Place::ink)
            .flatMap(Optional::stream)
            .toList();
    double height = boxed.isEmpty() ? page.typicalHeight() : height(boxed);
    double[] darkness =
        rows.stream()
            .flatMap(row -> row.places().stream())
            .map(WritingRow.Place::ink)
            .flatMap(Optional::stream)
            .filter(ink -> ink.height() > height / 3)
            .mapToDouble(InkGroup::darkness)
            .toArray();
    return new TypicalInk(
        height, STROKES * height * page.penWidth(), Quantiles.of(darkness).median().orElse(0));
  }

  /** The height up to which three fifths of the sum of heights lie. */
  private static double height(List<InkGroup> inks) {
    double[] heights = inks.stream().mapToDouble(InkGroup::height).sorted().toArray();
    OptionalInt rank = Quantiles.bin(heights, 0.6);
    return rank.isPresent() ? heights[rank.getAsInt()] : 0;
  }

  /** How much pale ink counts, from 0 for very pale to 1 for typical. */
  double darkShare(InkGroup ink) {
    double share = ink.darkness() / Math.max(1e-6, darkness);
    return Math.max(0, Math.min(1, (share - PALEST) / (0.8 - PALEST)));
  }
}
