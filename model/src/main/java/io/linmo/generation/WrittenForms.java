package io.linmo.generation;

import io.linmo.image.Displacement;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The written glyphs of a hand as they are used in fonts and text. */
final class WrittenForms {

  private WrittenForms() {}

  /**
   * All forms of each written character, the first one first. In a hand without Latin, marks that
   * Han shares with Latin are an em wide.
   */
  static Map<Integer, List<GlyphSample>> of(Hand hand) {
    return hand.written().stream()
        .map(
            written ->
                Script.LATIN.has(written.codePoint())
                        && Assembly.isMarkOfHan(written.codePoint(), hand)
                    ? HanPunctuation.inEmBox(written)
                    : written)
        .collect(
            Collectors.groupingBy(GlyphSample::codePoint, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * A form of a character: as written where there are enough forms, else one of them displaced by
   * noise.
   *
   * @param forms at least one
   * @param number of the form, from 0
   */
  static GlyphSample variant(List<GlyphSample> forms, int number, GenerationOptions options) {
    GlyphSample form = forms.get(number % forms.size());
    if (number < forms.size()) {
      return form;
    }
    Displacement noise = options.noise(form.codePoint());
    return new GlyphSample(form.codePoint(), noise.displace(form.image()), form.frame());
  }
}
