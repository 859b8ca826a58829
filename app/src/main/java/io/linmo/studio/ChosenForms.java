package io.linmo.studio;

import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms of letters that a person chose for a hand, in a file of options that the commands take
 * by {@code --preset}: a line {@code form = a=2} for each letter.
 */
record ChosenForms(Map<Integer, Integer> forms) {

  private static final Pattern LINE = Pattern.compile("form = (.)=([0-9]{1,3})", Pattern.DOTALL);

  ChosenForms {
    forms = Map.copyOf(forms);
  }

  static ChosenForms read(Path file) {
    Map<Integer, Integer> forms = new TreeMap<>();
    try {
      if (Files.isRegularFile(file)) {
        for (String line : Files.readString(file).lines().toList()) {
          Matcher form = LINE.matcher(line);
          if (form.matches()) {
            forms.put(form.group(1).codePointAt(0), Integer.parseInt(form.group(2)));
          }
        }
      }
      return new ChosenForms(forms);
    } catch (IOException e) {
      throw LinmoException.of(e).at(file);
    }
  }

  /**
   * With another choice for a letter.
   *
   * @param form from 1; 0 for the form that is predicted
   */
  ChosenForms with(int letter, int form) {
    Map<Integer, Integer> changed = new TreeMap<>(forms);
    if (form == 0) {
      changed.remove(letter);
    } else {
      changed.put(letter, form);
    }
    return new ChosenForms(changed);
  }

  void write(Path file) {
    String lines =
        new TreeMap<>(forms)
            .entrySet().stream()
                .map(form -> "form = %s=%d%n".formatted(text(form.getKey()), form.getValue()))
                .collect(Collectors.joining());
    try (OutputFile output = OutputFile.claim(file, true)) {
      output.write(lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(int codePoint) {
    return Character.toString(codePoint);
  }

  /** The form of each letter, as the page has them. */
  Map<String, Integer> facts() {
    return forms.entrySet().stream()
        .collect(Collectors.toMap(form -> text(form.getKey()), Map.Entry::getValue));
  }
}
