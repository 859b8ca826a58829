package io.linmo.workshop;

import io.linmo.font.FontFile;
import io.linmo.recognition.Recogniser;
import io.linmo.storage.SectionFile;
import io.linmo.style.HandFile;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts about a file after it has been read and checked as a whole. */
public final class FileFacts {

  private FileFacts() {}

  /** The facts in the order in which they are printed. */
  public static Map<String, Object> of(Path file, Installation installation) {
    InputFile.require(file, "a font, style or model file");
    return Attempt.of(() -> read(file, installation));
  }

  private static Map<String, Object> read(Path file, Installation installation) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("bytes", Files.size(file));
    String kind = SectionFile.kindOf(file).orElse("");
    if (kind.isEmpty()) {
      addFont(facts, FontFile.read(file));
    } else if (kind.equals(HandFile.KIND)) {
      HandFacts.add(facts, HandFile.read(file), installation);
    } else if (kind.equals(Recogniser.KIND)) {
      addRecogniser(facts, Recogniser.read(file));
    } else if (kind.equals(SignatureFile.KIND)) {
      addSignature(facts, SignatureFile.read(file));
    } else {
      addModel(facts, BaseModel.read(file));
    }
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

  private static void addSignature(Map<String, Object> facts, DrawnSignature signature) {
    facts.put("kind", "drawn signature");
    facts.put("name", signature.name());
    facts.put("seed", signature.seed());
    facts.put("ink", signature.note());
  }

  /** How many training fonts there are under each licence. */
  static Map<String, Integer> licences(Object fonts) {
    Map<String, Integer> counts = new TreeMap<>();
    if (fonts instanceof List<?> list) {
      for (Object font : list) {
        Object licence = font instanceof Map<?, ?> credit ? credit.get("licence") : null;
        counts.merge(String.valueOf(licence), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static void addRecogniser(Map<String, Object> facts, Recogniser recogniser) {
    facts.put("kind", "recogniser");
    facts.put("script", Installation.label(recogniser.script()));
    facts.put("characters distinguished", recogniser.knownCharacters());
    facts.put("licences", licences(recogniser.provenance().get("fonts")));
    facts.putAll(recogniser.provenance());
  }

  private static void addModel(Map<String, Object> facts, BaseModel model) {
    facts.put("kind", "base model");
    facts.put("script", Installation.label(model.script()));
    facts.put("id", model.id());
    facts.put(
        "parameters", model.weights().values().stream().mapToLong(array -> array.length).sum());
    facts.put("characters known by code", model.characters().length);
    facts.put("training faces", model.faces().size());
    List<String> shown = model.recipe().match(latin -> List.of(), han -> han.standards().faces());
    if (!shown.isEmpty()) {
      facts.put("standard faces shown", String.join(", ", shown));
    }
    facts.put("licences", licences(model.provenance().get("fonts")));
    facts.putAll(model.provenance());
  }
}
