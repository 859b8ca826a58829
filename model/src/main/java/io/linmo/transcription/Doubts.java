package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.capture.page.PageWriting;
import io.linmo.image.Script;
import java.util.ArrayList;
import java.util.List;

/** What speaks against a match, in words. */
final class Doubts {

  /** How much likelier another character must be, as a logarithm, to be named. */
  private static final double LIKELIER = 4;

  /** Sizes that differ by more than this factor, as a logarithm, are odd. */
  private static final double ODD_SIZE = 0.8;

  /** Strokes of crossed-out characters, in widths and heights of their box. */
  private static final double MOST_STROKES_LATIN = 7;

  private static final double MOST_STROKES_HAN = 16;

  /** A blot fills this share of its box, is as wide and high as some pens, and reads as nothing. */
  private static final double BLOT = 0.65;

  private static final double BLOT_PENS = 3.5;
  private static final double UNREADABLE = -3;

  private final int[] distinct;
  private final SizeModel sizes;
  private final PageWriting page;

  /**
   * @param distinct the characters of the page's list, each once
   */
  Doubts(int[] distinct, SizeModel sizes, PageWriting page) {
    this.distinct = distinct;
    this.sizes = sizes;
    this.page = page;
  }

  List<String> of(Match match) {
    InkGroup ink = match.ink().orElseThrow();
    List<String> doubts = new ArrayList<>();
    if (match.bestLog() - match.log() > LIKELIER) {
      doubts.add("looks more like '%s'".formatted(Character.toString(distinct[match.best()])));
    }
    double odd = sizes.oddity(match.codePoint(), ink);
    if (Math.abs(odd) > ODD_SIZE) {
      doubts.add(odd > 0 ? "much larger than the others" : "much smaller than the others");
    }
    if (page.isAtEdge(ink)) {
      doubts.add("touches the edge of the picture");
    }
    return doubts;
  }

  /** Whether there is far more ink than a character has, as in a scribble over it. */
  boolean isCrossedOut(Match match) {
    InkGroup ink = match.ink().orElseThrow();
    double strokes = ink.area() / page.penWidth() / Math.max(1, (ink.width() + ink.height()) / 2.0);
    boolean han = Script.of(match.codePoint()) == Script.HAN;
    return strokes > (han ? MOST_STROKES_HAN : MOST_STROKES_LATIN) || isBlot(match, ink);
  }

  private boolean isBlot(Match match, InkGroup ink) {
    return match.log() < UNREADABLE
        && Math.min(ink.width(), ink.height()) >= BLOT_PENS * page.penWidth()
        && ink.area() >= BLOT * ink.width() * ink.height();
  }
}
