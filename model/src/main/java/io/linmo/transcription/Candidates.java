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
 * What of a row may be one character: the ink of a box, or one to {@value #MOST} neighbouring
 * groups; each read once as every character of the page's list.
 */
final class Candidates {

  /** Groups that one character may consist of. */
  static final int MOST = 4;

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
   */
  static Candidates of(
      WritingRow row, PageWriting page, GlyphReader reader, int[] codePoints, double height) {
    int places = row.places().size();
    InkGroup[][] groups = new InkGroup[places][MOST];
    List<GlyphImage> images = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Place place = row.places().get(i);
      groups[i][0] = place.ink().orElse(null);
      for (int n = 1; n < MOST && place.cell().isEmpty() && i + n < places; n++) {
        InkGroup next = row.places().get(i + n).ink().orElseThrow();
        InkGroup before = groups[i][n - 1];
        InkGroup joined = before.with(next);
        if (next.left() - before.right() > WIDEST_GAP * height
            || joined.width() > WIDEST * height) {
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
    float[][][] logs = new float[places][MOST][];
    int next = 0;
    for (int i = 0; i < places; i++) {
      for (int n = 0; n < MOST; n++) {
        if (groups[i][n] != null) {
          logs[i][n] = Belief.amongList(read[next++]);
        }
      }
    }
    return new Candidates(row, groups, logs);
  }

  int places() {
    return groups.length;
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
