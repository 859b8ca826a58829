package io.linmo.typeface;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which glyphs of a typeface replace others, and how they are kerned; glyphs are given by name.
 *
 * @param variants further drawn forms of a glyph, which take turns with it in running text
 * @param choices other forms of a glyph that a writer may choose instead; they take no turns
 * @param kerning each pair once
 * @param verticalForms the glyph that replaces another in vertical text
 * @param tabularFigures the glyph that replaces a figure in columns, where all are equally wide
 * @param ligatures glyphs that replace two neighbours; they are kerned as these are
 * @param marks where combining marks go
 */
public record TypefaceLayout(
    Map<String, List<String>> variants,
    Map<String, List<String>> choices,
    List<KerningPair> kerning,
    Map<String, String> verticalForms,
    Map<String, String> tabularFigures,
    List<Ligature> ligatures,
    MarkAttachment marks) {

  public static final TypefaceLayout NONE =
      new TypefaceLayout(
          Map.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of(), MarkAttachment.NONE);

  public TypefaceLayout {
    variants = copy(variants);
    choices = copy(choices);
    kerning = List.copyOf(kerning);
    ligatures = List.copyOf(ligatures);
    verticalForms = Collections.unmodifiableMap(new LinkedHashMap<>(verticalForms));
    tabularFigures = Collections.unmodifiableMap(new LinkedHashMap<>(tabularFigures));
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> forms) {
    Map<String, List<String>> copies = new LinkedHashMap<>();
    forms.forEach((glyph, own) -> copies.put(glyph, List.copyOf(own)));
    return Collections.unmodifiableMap(copies);
  }
}
