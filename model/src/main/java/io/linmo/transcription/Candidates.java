package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.capture.page.PageWriting;
import io.linmo.capture.page.WritingRow;
import io.linmo.capture.page.WritingRow.Place;
import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a row may be one character: the ink of a box, or one or a few neighbouring groups; each
 * read once as every character of the page's list.
 */
final class Candidates {

  /** Groups that a separate character may consist of. */
  static final int SEPARATE = 4;

  /** The same for slices of running writing, and for characters of many parts in columns. */
  static final int RUNNING = 6;

  /** The widest gap within a character, in typical heights. */
  private static final double WIDEST_GAP = 0.45;

  private static final double WIDEST = 1.6;

  private final WritingRow row;
  private final InkGroup[][] groups;
  private final float[][][] logs;

  private Candidates(WritingRow row, InkGroup[][] groups, float[][][] logs) {
    this.row = row;
    this.groups = groups;
    this.logs = logs;
  }

  /**
   * @param height of a typical character
   * @param most groups that one may consist of
   */
  static Candidates of(
      WritingRow row,
      PageWriting page,
      GlyphReader reader,
      int[] codePoints,
      double height,
      int most) {
    int places = row.places().size();
    InkGroup[][] groups = new InkGroup[places][most];
    List<GlyphImage> images = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Place place = row.places().get(i);
      groups[i][0] = place.ink().orElse(null);
      for (int n = 1; n < most && place.cell().isEmpty() && i + n < places; n++) {
        InkGroup next = row.places().get(i + n).ink().orElseThrow();
        InkGroup before = groups[i][n - 1];
        InkGroup joined = before.with(next);
        if (row.gap(before, next) > WIDEST_GAP * height || row.extent(joined) > WIDEST * height) {
          break;
        }
        groups[i][n] = joined;
      }
      for (InkGroup group : groups[i]) {
        if (group != null) {
          images.add(page.cut(group));
        }
      }
    }
    float[][] read = reader.logProbabilities(images, codePoints);
    float[][][] logs = new float[places][most][];
    int next = 0;
    for (int i = 0; i < places; i++) {
      for (int n = 0; n < most; n++) {
        if (groups[i][n] != null) {
          logs[i][n] = Belief.amongList(read[next++]);
        }
      }
    }
    return new Candidates(row, groups, logs);
  }

  /** Groups that one character may consist of. */
  int most() {
    return groups.length == 0 ? 0 : groups[0].length;
  }

  WritingRow row() {
    return row;
  }

  int places() {
    return groups.length;
  }

  /** Inked pixels of all places. */
  double area() {
    double area = 0;
    for (int place = 0; place < places(); place++) {
      area += group(place, 1).map(InkGroup::area).orElse(0);
    }
    return area;
  }

  boolean isBox(int place) {
    return row.places().get(place).cell().isPresent();
  }

  Place place(int place) {
    return row.places().get(place);
  }

  /** The ink of a number of places from one on; empty where that cannot be a character. */
  Optional<InkGroup> group(int place, int count) {
    return Optional.ofNullable(groups[place][count - 1]);
  }

  /** Whether a place's ink is joined to that of the place before. */
  boolean isJoined(int place) {
    return place > 0
        && groups[place - 1][0] != null
        && groups[place][0] != null
        && groups[place - 1][0].isJoinedTo(groups[place][0]);
  }

  /** Logarithm of the belief that it is the character of an index in the page's list. */
  float log(int place, int count, int character) {
    return logs[place][count - 1][character];
  }

  /** The index of the likeliest character. */
  int best(int place, int count) {
    float[] all = logs[place][count - 1];
    int best = 0;
    for (int i = 1; i < all.length; i++) {
      best = all[i] > all[best] ? i : best;
    }
    return best;
  }
}
