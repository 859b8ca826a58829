package io.linmo.typesetting;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where a paragraph may be broken: the line breaking algorithm of Unicode (UAX #14) in its strict
 * form, as ICU implements it. No-break spaces hold; opening brackets never end a line; closing
 * marks, 々, ー and small kana never begin one; —— and …… stay together.
 */
final class LineBreaks {

  private static final ULocale STRICT = new ULocale("und@lb=strict");

  private LineBreaks() {}

  /** Offsets of the characters that may begin a line. */
  static BitSet of(String paragraph) {
    BreakIterator breaks = BreakIterator.getLineInstance(STRICT);
    breaks.setText(paragraph);
    BitSet offsets = new BitSet(paragraph.length());
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      offsets.set(at);
    }
    return offsets;
  }
}
