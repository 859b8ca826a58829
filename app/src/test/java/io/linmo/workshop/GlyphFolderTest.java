package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.work.Progress;
import io.linmo.workshop.GlyphFileFormat.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphFolderTest {

  @TempDir private static Path common;
  @TempDir private Path folder;

  private static HandWorkshop workshop;
  private static Path style;

  @BeforeAll
  static void learn() throws IOException {
    Installation linmo = TinyModel.install(common);
    workshop = new HandWorkshop(linmo);
    style = common.resolve("ada.style");
    Path face = linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf");
    workshop.save(
        workshop.learn(
            LearnRequest.of("Ada", new ReferenceReader(linmo).font(face, "天地玄黄宇宙"))
                .withConsent(Consent.OWN_HAND)
                .withTime(Duration.ofMillis(300))),
        style);
  }

  /** More than two pieces of characters, of which the first three are written. */
  private static GlyphsRequest request() {
    List<Integer> characters = new ArrayList<>("天地玄".codePoints().boxed().toList());
    IntStream.range(0x4E00, 0x4E00 + 140).forEach(characters::add);
    characters.add(0x10FFFD);
    return new GlyphsRequest(
        characters,
        GlyphSettings.TYPICAL,
        EnumSet.allOf(GlyphFileFormat.class),
        new Picture(32, true),
        true);
  }

  private WrittenGlyphs write(Path target, Progress progress) {
    return workshop.writeGlyphs(style, request(), target, false, progress);
  }

  @Test
  void aRunThatIsStoppedAnywhereEndsInTheSameFilesAndKeepsWhatIsDone() throws IOException {
    Path whole = folder.resolve("whole");
    WrittenGlyphs undisturbed = write(whole, Progress.SILENT);
    Map<String, String> expected = files(whole);
    assertThat(undisturbed.kept()).isZero();

    Path target = folder.resolve("stopped");
    int kept = 0;
    for (double share : new double[] {0, 0.2, 0.5, 0.9}) {
      assertThatThrownBy(() -> write(target, new StoppedAt(share)))
          .isInstanceOf(LinmoException.class);
      JsonNode index = index(target);
      assertThat(index.get("complete").asBoolean()).isFalse();
      assertThat(index.get("glyphs").size()).as("done after " + share).isGreaterThanOrEqualTo(kept);
      kept = index.get("glyphs").size();
      Files.writeString(target.resolve(".linmo-killed.part"), "half a fi");
    }
    assertThat(kept).isEqualTo(128);
    FileTime before = FileTime.fromMillis(1000);
    Files.setLastModifiedTime(target.resolve("U+4E00.svg"), before);

    WrittenGlyphs continued = write(target, Progress.SILENT);

    assertThat(continued.kept()).isEqualTo(kept);
    assertThat(Files.getLastModifiedTime(target.resolve("U+4E00.svg"))).isEqualTo(before);
    assertThat(files(target)).isEqualTo(expected);
    assertThat(continued.report().summary()).isEqualTo(undisturbed.report().summary());
  }

  @Test
  void theIndexTellsOfEachGlyphAndOfTheWhole() throws IOException {
    Path target = folder.resolve("glyphs");
    WrittenGlyphs glyphs = write(target, Progress.SILENT);

    JsonNode index = index(target);
    assertThat(index.get("complete").asBoolean()).isTrue();
    assertThat(index.get("count").asInt()).isEqualTo(glyphs.count());
    assertThat(index.get("written").asInt()).isEqualTo(3);
    assertThat(index.get("leftOut").asText()).isEqualTo(Character.toString(0x10FFFD));
    JsonNode first = index.get("glyphs").get(0);
    assertThat(first.get("codePoint").asText()).isEqualTo("U+5929");
    assertThat(first.get("source").asText()).isEqualTo("written");
    assertThat(first.get("files").size()).isEqualTo(3);
    assertThat(first.get("box").size()).isEqualTo(4);
    assertThat(first.get("advance").asDouble()).isEqualTo(1);
    for (JsonNode glyph : index.get("glyphs")) {
      assertThat(glyph.get("box").get(3).asDouble()).isLessThan(index.get("ascender").asDouble());
      for (Map.Entry<String, JsonNode> file : glyph.get("files").properties()) {
        assertThat(Digest.of(Files.readAllBytes(target.resolve(file.getKey()))))
            .isEqualTo(file.getValue().asText());
      }
    }
    assertThat(target.resolve("hand.ufo/glyphs/u5929.glif")).isRegularFile();
    assertThat(target.resolve("hand.ufo/glyphs/contents.plist")).content().contains("u5929.glif");
    assertThat(glyphs.lines()).anyMatch(line -> line.contains("3 as written and 140 generated"));
  }

  @Test
  void whatWasChangedOrTakenAwayIsWrittenAgain() throws IOException {
    Path target = folder.resolve("glyphs");
    write(target, Progress.SILENT);
    Map<String, String> expected = files(target);
    Files.writeString(target.resolve("U+5929.svg"), "changed");
    Files.delete(target.resolve("hand.ufo/glyphs/u4E01.glif"));
    Files.delete(target.resolve("hand.ufo/fontinfo.plist"));

    assertThat(write(target, Progress.SILENT).kept()).isEqualTo(141);
    assertThat(files(target)).isEqualTo(expected);
    assertThat(write(target, Progress.SILENT).kept()).isEqualTo(143);
  }

  @Test
  void filesOfOthersAreNotTouched() throws IOException {
    Path target = Files.createDirectory(folder.resolve("glyphs"));
    Path mine = Files.writeString(target.resolve("U+5929.svg"), "mine");

    assertThatThrownBy(() -> write(target, Progress.SILENT)).hasMessageContaining("holds files");
    assertThat(mine).hasContent("mine");
    assertThat(target.resolve(WrittenGlyphs.INDEX)).doesNotExist();
  }

  @Test
  void anotherRequestDoesNotMixWithTheFirst() {
    Path target = folder.resolve("glyphs");
    write(target, Progress.SILENT);
    GlyphsRequest slanted =
        new GlyphsRequest(
            request().characters(),
            GlyphSettings.TYPICAL.withSeed(2),
            request().formats(),
            request().picture(),
            true);

    assertThatThrownBy(() -> workshop.writeGlyphs(style, slanted, target, false, Progress.SILENT))
        .hasMessageContaining("holds files");
    assertThat(workshop.writeGlyphs(style, slanted, target, true, Progress.SILENT).kept()).isZero();
  }

  @Test
  void theFilesOfAStoppedRunGiveWayToThoseOfAnother() throws IOException {
    Path target = folder.resolve("glyphs");
    assertThatThrownBy(() -> write(target, new StoppedAt(0.5))).isInstanceOf(LinmoException.class);
    Files.writeString(target.resolve("U+10FFFC.png"), "written, but not listed before the kill");
    Files.writeString(target.resolve("notes.txt"), "mine");
    GlyphsRequest other =
        GlyphsRequest.of(List.of(0x5929), GlyphSettings.TYPICAL, List.of(GlyphFileFormat.SVG));

    assertThatThrownBy(() -> workshop.writeGlyphs(style, other, target, false, Progress.SILENT))
        .hasMessageContaining("holds an unfinished run with other options");
    workshop.writeGlyphs(style, other, target, true, Progress.SILENT);

    assertThat(files(target).keySet())
        .containsExactlyInAnyOrder("U+5929.svg", "glyphs.json", "notes.txt");
    assertThat(target.resolve("hand.ufo")).doesNotExist();
  }

  @Test
  void aHandWithoutTheCharactersKeepsNoOtherBackAndLeavesNoFolder() throws IOException {
    GlyphsRequest request =
        GlyphsRequest.of(List.of(0x5929), GlyphSettings.TYPICAL, List.of(GlyphFileFormat.SVG));
    GlyphsRequest none =
        GlyphsRequest.of(List.of(0x10FFFD), GlyphSettings.TYPICAL, List.of(GlyphFileFormat.SVG));
    Path out = folder.resolve("out");
    Map<Path, Path> folders = new LinkedHashMap<>();
    Files.createDirectory(out);
    folders.put(Path.of("b.style"), out.resolve("b"));
    folders.put(style, out.resolve("ada"));

    WrittenHands hands =
        WrittenHands.write(
            folders,
            (file, target) ->
                workshop.writeGlyphs(
                    style, file.equals(style) ? request : none, target, false, Progress.SILENT),
            glyphs -> {});

    assertThat(out.resolve("b")).doesNotExist();
    assertThat(out.resolve("ada").resolve("U+5929.svg")).isRegularFile();
    assertThat(hands.failure().orElseThrow())
        .hasMessageStartingWith(
            "1 of 2 hands could not be written, the others are written: b.style: Ada: ");
    assertThat(hands.facts().get("failed").toString()).contains("b.style=Ada: none of");
  }

  @Test
  void severalHandsHaveAFolderEach() throws IOException {
    Path hands = Files.createDirectory(folder.resolve("hands"));
    Files.copy(style, hands.resolve("a.style"));
    Files.copy(style, hands.resolve("b.style"));
    Path out = folder.resolve("out");

    assertThat(StyleFiles.of(List.of(hands)).folders(out).values())
        .containsExactly(out.resolve("a"), out.resolve("b"));
    assertThat(out).isDirectory();
    assertThat(StyleFiles.of(List.of(style)).folders(out).values()).containsExactly(out);
    assertThatThrownBy(() -> StyleFiles.of(List.of(hands, hands)).folders(out))
        .hasMessageContaining("two hands would be written to");
    assertThatThrownBy(() -> StyleFiles.of(List.of(folder.resolve("none.style"))))
        .hasMessageContaining("no such file");
  }

  private static JsonNode index(Path target) throws IOException {
    return new ObjectMapper().readTree(target.resolve(WrittenGlyphs.INDEX).toFile());
  }

  private static Map<String, String> files(Path target) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(target)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /** Progress that is cancelled once a share of the work is done. */
  private static final class StoppedAt implements Progress {
    private final double share;
    private volatile boolean stopped;

    StoppedAt(double share) {
      this.share = share;
    }

    @Override
    public void report(double done, String message) {
      stopped |= done >= share;
    }

    @Override
    public void checkCancelled() {
      if (stopped) {
        throw new CancellationException("stopped");
      }
    }
  }
}
