package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  @Test
  void unicodesOwnCasesPass() throws IOException {
    List<String> cases = cases();

    assertThat(cases).hasSize(7619);
    assertThat(cases).allSatisfy(line -> assertThat(found(line)).isEqualTo(line));
  }

  private static List<String> cases() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LineBreaksTest.class.getResourceAsStream("line-break-cases.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** The characters of a case with the breaks that are found between them. */
  private static String found(String line) {
    StringBuilder text = new StringBuilder();
    for (String word : line.split("[\\s÷×]+")) {
      if (!word.isEmpty()) {
        text.appendCodePoint(Integer.parseInt(word, 16));
      }
    }
    BitSet breaks = LineBreaks.of(text.toString());
    StringBuilder found = new StringBuilder("×");
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      found.append(" %04X %s".formatted(codePoint, breaks.get(at) ? "÷" : "×"));
    }
    return found.toString();
  }

  /** Places where a line may be broken are marked by a bar. */
  @ParameterizedTest
  @CsvSource({
    "あった。, あっ|た。",
    "ロー々カッ, ロー々|カッ",
    "国「天」地, 国|「天」|地",
    "等（天）！地, 等|（天）！|地",
    "他——我……你, 他|——|我……|你",
    "十\u00A0000 元, 十\u00A0000 |元",
    "p.\u202F9 to, p.\u202F9 |to",
    "1\u20072 3, 1\u20072 |3",
    "over\u200Bflow, over\u200B|flow",
    "no\u2060\u200Bon, no\u2060\u200B|on",
    "well-known fact, well-|known |fact",
    "他说“好”。, 他|说|“好”。"
  })
  void eastAsianRulesAndNoBreakSpacesHold(String text, String marked) {
    BitSet breaks = LineBreaks.of(text);
    StringBuilder found = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      found.append(at > 0 && breaks.get(at) ? "|" : "").append(text.charAt(at));
    }
    assertThat(found).hasToString(marked);
  }
}
