package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.signing.verification.SignerReport;
import io.linmo.signing.verification.Since;
import io.linmo.signing.verification.Verdict;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.VerifiedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Chinese page says in Chinese what the program says of documents: every sentence that its
 * source holds, and those on the documents of {@code -Dlinmo.documents=FOLDER}.
 */
@EnabledIf("isBrowserThere")
class StudioSentencesTest {

  private static final Path SOURCE = Path.of("src/main/java/io/linmo");

  /** Of the other steps. */
  private static final List<String> OTHERS =
      List.of(
          "Ada: no glyph for '明' (U+660E); leave that out, or take a font that has it or a hand"
              + " learned from its script",
          "Ada: none of the characters can be drawn in this hand; learn it from characters of their"
              + " script too",
          "U+0027.png: looks more like 'I'",
          "U+0027.png: much larger than the others, touches the edge of the picture",
          "removed a frame, 2 guide lines, 3 neighbours' strokes",
          "photo.jpg: not an image, expected a PNG or JPEG file",
          "photo.heic: HEIC pictures cannot be read; export it as JPEG",
          "consent is empty, expected a statement",
          "name is empty, expected the signer's name",
          "password of 3 characters, expected at least 6",
          "Ada.p12: wrong password",
          "'Feld' is in use: work is under way; wait for it to end, or cancel it",
          "there is a hand 'Feld' already",
          "a stamp, not a digital signature",
          "signed digitally by Ada, PAdES B-B",
          "all 120 generated glyphs can be read, 9 were drawn again",
          "118 of 120 generated glyphs can be read, 9 were drawn again",
          "118 of 120 generated glyphs can be read, 10 more were not read, 9 were drawn again",
          "hard to read: 木林",
          "write this one next: 木",
          "write these 2 next: 木林");

  /** Sentences that are formed as arguments of these. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:other|permitted|findings\\.(?:note|unchecked|changed)|notes\\.add)\\(\\s*"
              + "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Names and abbreviations that Chinese writes as they are. */
  private static final String NAMES =
      "PAdES"
          + " B-\\w+|[PC]AdES|PKCS|U\\+\\w+\\.png|photo\\.\\w+|JPEG|PNG|TIFF|HEIC|PDF|SHA|MD5|Ada|Feld\\d?|/Contents|adbe\\.pkcs7\\.sha1|“[^”]*”|/[\\w/]+"
          + " |批注 \\w+|机构 [^）]*|^签名 \\S+：";

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

  @TempDir Path folder;

  static boolean isBrowserThere() {
    return Browser.isThere();
  }

  @Test
  void allThatIsSaidOfADocumentIsChineseOnTheChinesePage() throws Exception {
    Set<String> sentences = new LinkedHashSet<>();
    inSource().forEach(said -> sentences.add("  note: " + said));
    Arrays.stream(Verdict.values()).forEach(one -> sentences.add("  verdict: " + one.words()));
    Arrays.stream(Since.values()).forEach(one -> sentences.add("  since then: " + one.words()));
    Arrays.stream(SignerReport.Trust.values())
        .forEach(one -> sentences.add("  trust: " + one.words()));
    assertThat(sentences).hasSizeGreaterThan(60);
    sentences.addAll(OTHERS);
    String documents = System.getProperty("linmo.documents");
    if (documents != null) {
      sentences.addAll(ofDocuments(Path.of(documents)));
    }
    assertThat(english(sentences)).isEmpty();
  }

  @Test
  void namesAreLeftAsTheyAreAndLongTextsAreNotTriedInAllWays() throws Exception {
    String long1 = "Lorem; ipsum: dolor, ".repeat(100) + "sit";
    assertThat(
            chinese(
                List.of(
                    "it: wrong password",
                    "unknown, nothing",
                    "a",
                    "2 frames: there is no hand 'nothing'",
                    "removed a frame, 2 guide lines",
                    "U+0027.png: touches the edge of the picture, looks more like 'a'",
                    long1)))
        .containsExactly(
            "it：密码不对",
            "unknown, nothing",
            "a",
            "2 frames：没有笔迹“nothing”",
            "去掉了一个边框，2条格线",
            "U+0027.png：碰到照片边缘，更像“a”",
            long1);
  }

  private static List<String> inSource() throws Exception {
    List<String> sentences = new ArrayList<>();
    for (String place : List.of("stamping/revision", "signing/verification")) {
      try (Stream<Path> files = Files.list(SOURCE.resolve(place))) {
        for (Path file : files.toList()) {
          Matcher said = SAID.matcher(Files.readString(file));
          while (said.find()) {
            StringBuilder sentence = new StringBuilder();
            TEXT.matcher(said.group(1)).results().forEach(part -> sentence.append(part.group(1)));
            sentences.add(sentence.toString().replace("%s", "Feld").replace("%d", "3"));
          }
        }
      }
    }
    return sentences.stream()
        .filter(sentence -> ENGLISH.matcher(sentence.replaceAll(NAMES, "")).find())
        .toList();
  }

  private static List<String> ofDocuments(Path documents) throws Exception {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".pdf")).toList()) {
        try {
          VerifiedDocument verified = VerifiedDocument.of(file, List.of());
          sentences.add(verified.summary());
          sentences.addAll(
              verified.lines().stream()
                  .map(
                      line ->
                          line.replaceAll("^( +(?:reason|location): ).*", "$1Ada")
                              .replaceAll("^( +signer: ).*", "$1Ada, certificate issued by Ada"))
                  .toList());
        } catch (LinmoException e) {
          sentences.add(e.getMessage().replaceAll("^.*\\.pdf: ", ""));
        }
      }
    }
    return sentences;
  }

  /** Those that still have words of English on the Chinese page, with what became of them. */
  private List<String> english(Set<String> sentences) {
    List<String> left = new ArrayList<>();
    List<String> all = List.copyOf(sentences);
    List<String> said = chinese(all);
    for (int i = 0; i < all.size(); i++) {
      if (ENGLISH.matcher(said.get(i).replaceAll(NAMES, "")).find()) {
        left.add(all.get(i) + " → " + said.get(i));
      }
    }
    return left;
  }

  private List<String> chinese(List<String> sentences) {
    List<String> said = new ArrayList<>();
    try (Studio studio = Studio.start(Installation.find(), folder, 0);
        Browser browser = new Browser(folder)) {
      browser.open(studio.address().toString());
      browser.script("localStorage['linmo.language'] = '\"zh\"'");
      browser.script("location.reload()");
      browser.find("h1");
      browser.script("import('./sentences.js').then(m => window.inWords = m.inWords)");
      browser.until("return Boolean(window.inWords)");
      for (String sentence : sentences) {
        said.add((String) browser.script("return window.inWords(arguments[0])", sentence));
      }
    }
    return said;
  }
}
