package io.linmo.capture.cleaning;

import io.linmo.capture.cleaning.Cleaning.Kind;
import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves of a picture's ink what belongs to its one character. */
public final class InkCleaning {

  private InkCleaning() {}

  /**
   * A cleaned picture.
   *
   * @param grid the character alone, in its place
   */
  public record Cleaned(InkGrid grid, Cleaning cleaning) {}

  /**
   * @param standard a plain form of the character, of any size; without it only what no pen drew is
   *     taken away
   */
  public static Cleaned clean(InkGrid grid, Optional<GlyphImage> standard) {
    Optional<StandardForm> form = standard.filter(s -> !s.isEmpty()).map(StandardForm::new);
    RuledLines.Result lines = RuledLines.remove(grid, form);
    StrayParts.Result stray = StrayParts.remove(lines.grid(), form);
    Map<Kind, Integer> removed = new EnumMap<>(Kind.class);
    removed.putAll(stray.removed());
    put(removed, Kind.FRAME, lines.frames());
    put(removed, Kind.GUIDE_LINE, lines.guides());
    List<String> doubts = new ArrayList<>(stray.doubts());
    if (lines.doubtful()) {
      doubts.add("a straight line from edge to edge is kept");
    }
    return new Cleaned(stray.grid(), new Cleaning(removed, doubts));
  }

  /**
   * Leaves writing of unknown words: takes out lines, dust, and all at the picture's edge that does
   * not lie near the rest.
   */
  public static Cleaned cleanWriting(InkGrid grid) {
    RuledLines.Result lines = RuledLines.removeAroundWriting(grid);
    StrayParts.Result stray = StrayParts.removeAtEdge(lines.grid());
    Map<Kind, Integer> removed = new EnumMap<>(Kind.class);
    removed.putAll(stray.removed());
    put(removed, Kind.FRAME, lines.frames());
    put(removed, Kind.GUIDE_LINE, lines.guides());
    return new Cleaned(stray.grid(), new Cleaning(removed, stray.doubts()));
  }

  private static void put(Map<Kind, Integer> removed, Kind kind, int count) {
    if (count > 0) {
      removed.put(kind, count);
    }
  }
}
