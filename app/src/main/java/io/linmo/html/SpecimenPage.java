package io.linmo.html;

import io.linmo.typesetting.SpecimenText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A page that shows a font: a field to type in, sizes, text, drawn forms, spacing, all glyphs. */
public final class SpecimenPage {

  private static final int[] SIZES = {72, 48, 36, 28, 22, 18, 14, 11};

  private final byte[] font;
  private final SpecimenText text;
  private final Set<String> features;

  /**
   * @param font a TTF, OTF, WOFF or WOFF2 file
   * @param features tags of the features that replace glyphs
   */
  public SpecimenPage(byte[] font, SpecimenText text, Set<String> features) {
    this.font = font.clone();
    this.text = text;
    this.features = Set.copyOf(features);
  }

  /**
   * @param title the font's name
   * @param facts what there is to say of the font, by label
   */
  public String page(String title, Map<String, String> facts) {
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("title", escape(title)),
            Map.entry("font", Base64.getEncoder().encodeToString(font)),
            Map.entry("facts", facts(facts)),
            Map.entry("line", escape(text.isLatin() ? "Type here: " + text.line() : text.line())),
            Map.entry("controls", controls()),
            Map.entry("waterfall", waterfall()),
            Map.entry("prose", paragraphs(text.prose())),
            Map.entry("repeats", repeats()),
            Map.entry("spacing", spacing()),
            Map.entry("vertical", vertical()),
            Map.entry("glyphs", glyphs()));
    String page = template();
    for (var part : parts.entrySet()) {
      page = page.replace("{{" + part.getKey() + "}}", part.getValue());
    }
    return page;
  }

  private static String template() {
    try (InputStream in = SpecimenPage.class.getResourceAsStream("specimen.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource specimen.html cannot be read", e);
    }
  }

  private static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isBlank())
        .map(
            fact ->
                "<dt>%s</dt><dd>%s</dd>".formatted(escape(fact.getKey()), escape(fact.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String controls() {
    StringBuilder controls = new StringBuilder();
    controls.append(box("kern", "kerning", true));
    if (features.contains("calt")) {
      controls.append(box("calt", "turns of drawn forms", true));
    }
    if (features.contains("tnum")) {
      controls.append(box("tnum", "tabular figures", false));
    }
    if (text.isHan()) {
      controls.append("<label><input type=checkbox id=vertical> vertical</label>");
    }
    return controls.toString();
  }

  private static String box(String feature, String label, boolean on) {
    return "<label><input type=checkbox data-feature=%s%s> %s</label>"
        .formatted(feature, on ? " checked" : "", label);
  }

  private String waterfall() {
    StringBuilder lines = new StringBuilder();
    for (int size : SIZES) {
      lines.append(
          "<p class=fall style=font-size:%dpx data-size=%d>%s</p>\n"
              .formatted(size, size, escape(text.line())));
    }
    return lines.toString();
  }

  private static String paragraphs(String text) {
    return text.lines()
        .map(line -> "<p>%s</p>".formatted(escape(line)))
        .collect(Collectors.joining("\n"));
  }

  /** Words with repeats, and each letter in all its forms. */
  private String repeats() {
    List<String> sets = features.stream().filter(tag -> tag.matches("ss\\d\\d")).sorted().toList();
    StringBuilder html = new StringBuilder();
    html.append("<p class=large>%s</p>\n".formatted(escape(text.repeats())));
    if (!features.contains("calt") || sets.isEmpty()) {
      return html.toString();
    }
    html.append("<div class=forms>\n");
    for (int code : text.varied()) {
      String letter = escape(Character.toString(code));
      html.append("<span class=form>").append(form(letter, "normal"));
      sets.forEach(set -> html.append(form(letter, "'%s'".formatted(set))));
      html.append("</span>\n");
    }
    return html.append("</div>").toString();
  }

  private static String form(String letter, String feature) {
    String setting = feature.equals("normal") ? "'calt' 0" : "'calt' 0," + feature;
    return "<b style=\"font-feature-settings:%s\">%s</b>".formatted(setting, letter);
  }

  private String spacing() {
    return text.spacing().stream()
        .map(line -> "<p class=large>%s</p>".formatted(escape(line)))
        .collect(Collectors.joining("\n"));
  }

  private String vertical() {
    if (!text.isHan()) {
      return "";
    }
    String poem =
        text.clauses().stream().map(SpecimenPage::escape).collect(Collectors.joining("<br>"));
    return "<h2>Vertical</h2>\n<p class='sample vertical'>%s</p>".formatted(poem);
  }

  private String glyphs() {
    return text.characters().stream()
        .map(code -> "<i title=U+%04X>%s</i>".formatted(code, escape(Character.toString(code))))
        .collect(Collectors.joining("\n"));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{{", "{ {");
  }
}
