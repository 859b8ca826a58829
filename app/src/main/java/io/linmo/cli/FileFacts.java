package io.linmo.cli;

import io.linmo.font.FontFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a file after it has been read and checked as a whole. */
final class FileFacts {

  private FileFacts() {}

  /** The facts in the order in which they are told. */
  static Map<String, Object> of(Path file) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("bytes", Files.size(file));
    addFont(facts, FontFile.read(file));
    return facts;
  }

  private static void addFont(Map<String, Object> facts, FontFile font) {
    int[] codePoints = font.codePoints();
    long inked = Arrays.stream(codePoints).filter(font::covers).count();
    facts.put("kind", "font");
    facts.put("family", font.family());
    facts.put("copyright", font.copyright());
    facts.put("licence", font.licence());
    facts.put("unitsPerEm", font.unitsPerEm());
    facts.put("characters", codePoints.length);
    facts.put("charactersWithInk", inked);
  }
}
