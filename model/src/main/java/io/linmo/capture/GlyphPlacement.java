package io.linmo.capture;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where written glyphs lie in the em square and makes samples of them.
 *
 * <p>Where the glyphs' places on paper are known, they have one scale and one baseline. Else images
 * of one size whose inks lie at different heights are taken to share one frame. For Latin the
 * frame's scale and baseline are then found by a straight line through (pixel row, typical em
 * height) of all ink tops and bottoms. For Han a shared canvas is the em box. Otherwise only shapes
 * are known: each glyph is scaled and moved to where its character usually lies, all by one scale
 * where the images agree on it, as crops from one scan do.
 *
 * <p>Samples keep the resolution of the source, from 128 to 512 px square: for learning, {@link
 * GlyphSample#resize} them.
 */
public final class GlyphPlacement {

  private final LatinPlacement latin;
  private final HanPlacement han;

  /**
   * @param latin where Latin characters usually lie
   * @param han where Han characters usually lie, as in the content face
   */
  public GlyphPlacement(TypicalMetrics latin, TypicalMetrics han) {
    this(latin, han, false);
  }

  private GlyphPlacement(TypicalMetrics latin, TypicalMetrics han, boolean isKnownHand) {
    this.latin = new LatinPlacement(latin);
    this.han = new HanPlacement(han, isKnownHand);
  }

  /**
   * For glyphs that are added to a known hand: they get the size of its own.
   *
   * @param latin where the hand has its Latin characters
   * @param han where it has its Han characters
   */
  public static GlyphPlacement ofKnownHand(TypicalMetrics latin, TypicalMetrics han) {
    return new GlyphPlacement(latin, han, true);
  }

  /** One sample for each glyph, in the same order; each script is placed on its own. */
  public List<GlyphSample> place(List<WrittenGlyph> glyphs) {
    List<WrittenGlyph> latinGlyphs = ofScript(glyphs, Script.LATIN);
    List<WrittenGlyph> hanGlyphs = ofScript(glyphs, Script.HAN);
    List<GlyphSample> latinSamples = latin.place(latinGlyphs);
    List<GlyphSample> hanSamples = han.place(hanGlyphs);
    List<GlyphSample> samples = new ArrayList<>();
    int nextLatin = 0;
    int nextHan = 0;
    for (WrittenGlyph glyph : glyphs) {
      samples.add(
          Script.of(glyph.codePoint()) == Script.HAN
              ? hanSamples.get(nextHan++)
              : latinSamples.get(nextLatin++));
    }
    return List.copyOf(samples);
  }

  private static List<WrittenGlyph> ofScript(List<WrittenGlyph> glyphs, Script script) {
    return glyphs.stream().filter(glyph -> Script.of(glyph.codePoint()) == script).toList();
  }
}
