package io.linmo.capture.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandFolderTest {

  private static final GlyphImage INK = GlyphImage.of(3, 2, new float[] {0, 0.2f, 1, 0, 0.6f, 0});
  private static final GlyphImage OTHER = GlyphImage.of(2, 1, new float[] {0, 1});

  @TempDir private Path folder;

  private Path hand() {
    return folder.resolve("hand");
  }

  private static CapturedCharacter character(int codePoint, int form, GlyphImage ink) {
    return new CapturedCharacter(
        new CharacterForm(codePoint, form),
        "scan.png",
        2,
        new PixelBox(10, 20, 30, 40),
        ink,
        1.5,
        11.25,
        Optional.of(new InkBox(-4, -5, 6, 7)),
        0.75,
        List.of("runs out of its box"));
  }

  private static PageReading reading(CapturedCharacter... found) {
    return new PageReading(List.of(found), List.of(), List.of());
  }

  private void write(CapturedCharacter... found) throws IOException {
    HandFolder hand = HandFolder.open(hand());
    hand.add(reading(found));
    hand.write(Map.of());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(hand())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBaselineMovesAloneAndThatOfAnIdeographWithItsSquare() throws IOException {
    write(character('a', 1, INK), character('永', 1, INK));
    HandFolder hand = HandFolder.open(hand());
    hand.moveBaseline(new CharacterForm('a', 1), 2);
    hand.moveBaseline(new CharacterForm('永', 1), -1.5);
    hand.write(Map.of());

    HandFolder again = HandFolder.open(hand());
    CapturedCharacter latin = again.character(new CharacterForm('a', 1));
    assertThat(latin.baseline()).isEqualTo(3.5);
    assertThat(latin.cell()).contains(new InkBox(-4, -5, 6, 7));
    CapturedCharacter han = again.character(new CharacterForm('永', 1));
    assertThat(han.baseline()).isEqualTo(0);
    assertThat(han.cell()).contains(new InkBox(-4, -6.5, 6, 5.5));
    assertThat(han.ink().at(2, 0)).isEqualTo(1);
    assertThatThrownBy(() -> again.moveBaseline(new CharacterForm('z', 1), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no picture of 'z'");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    write(character('A', 1, INK));

    CapturedCharacter read = HandFolder.open(hand()).characters().get(0);

    assertThat(read.form()).isEqualTo(new CharacterForm('A', 1));
    assertThat(read.box()).isEqualTo(new PixelBox(10, 20, 30, 40));
    assertThat(read.baseline()).isEqualTo(1.5);
    assertThat(read.pixelsPerMm()).isEqualTo(11.25);
    assertThat(read.cell()).contains(new InkBox(-4, -5, 6, 7));
    assertThat(read.warnings()).containsExactly("runs out of its box");
    assertThat(read.ink()).isEqualTo(INK);
  }

  @Test
  void theRecordNamesEachPicture() throws IOException {
    write(character('A', 1, INK), character(0x6C38, 2, OTHER));

    JsonNode characters =
        new ObjectMapper().readTree(hand().resolve("hand.json").toFile()).get("characters");

    assertThat(files()).containsExactly("U+0041.png", "U+6C38-2.png", "hand.json");
    assertThat(characters.get(0).get("file").asText()).isEqualTo("U+0041.png");
    assertThat(characters.get(1).get("character").asText()).isEqualTo("永");
    assertThat(characters.get(1).get("form").asInt()).isEqualTo(2);
    assertThat(characters.get(1).get("box").toString()).isEqualTo("[10,20,30,40]");
  }

  @Test
  void importingAgainReplacesOnlyWhatWasInked() throws IOException {
    write(character('A', 1, INK), character('B', 1, INK));

    HandFolder again = HandFolder.open(hand());
    Gap gap = new Gap(new CharacterForm('B', 1), "again.png", 1, "nothing was written");
    again.add(new PageReading(List.of(character('A', 1, OTHER)), List.of(gap), List.of()));
    again.write(Map.of());

    HandFolder read = HandFolder.open(hand());
    assertThat(read.character(new CharacterForm('A', 1)).ink()).isEqualTo(OTHER);
    assertThat(read.character(new CharacterForm('B', 1)).ink()).isEqualTo(INK);
    assertThat(read.gaps()).isEmpty();
  }

  @Test
  void filesOfTheUserStay() throws IOException {
    write(character('A', 1, INK));
    Files.writeString(hand().resolve("notes.txt"), "mine");

    write(character('B', 1, INK));

    assertThat(files()).containsExactly("U+0041.png", "U+0042.png", "hand.json", "notes.txt");
  }

  @Test
  void aPictureThatTheUserDeletedIsGone() throws IOException {
    write(character('A', 1, INK), character('B', 1, INK));
    Files.delete(hand().resolve("U+0041.png"));

    write(character('C', 1, INK));

    assertThat(files()).containsExactly("U+0042.png", "U+0043.png", "hand.json");
  }

  @Test
  void correctionsDropAndRenamePictures() throws IOException {
    write(character('A', 1, INK), character('B', 1, OTHER), character('C', 1, INK));

    HandFolder hand = HandFolder.open(hand());
    hand.correct(LabelCorrection.parse("U+0041=NONE"));
    hand.correct(LabelCorrection.parse("U+0042=C"));
    hand.write(Map.of());

    HandFolder read = HandFolder.open(hand());
    assertThat(files()).containsExactly("U+0043-2.png", "U+0043.png", "hand.json");
    assertThat(read.character(new CharacterForm('C', 2)).ink()).isEqualTo(OTHER);
    assertThat(read.gaps()).extracting(gap -> gap.form().character()).containsExactly("A", "B");
  }

  @Test
  void aCorrectionOfNothingIsRefused() throws IOException {
    write(character('A', 1, INK));
    HandFolder hand = HandFolder.open(hand());

    assertThatThrownBy(() -> hand.correct(LabelCorrection.parse("U+0042=NONE")))
        .hasMessageContaining("no picture of 'B' (U+0042)");
    assertThatThrownBy(() -> LabelCorrection.parse("U+0041:B"))
        .hasMessageContaining("expected U+XXXX=NONE or U+XXXX=CHARACTER");
  }

  @Test
  void aKillBetweenTheRenamesLosesNothing() throws IOException {
    write(character('A', 1, INK));
    Files.move(hand(), folder.resolve(".hand.linmo-before"));

    assertThat(HandFolder.open(hand()).entries()).hasSize(1);
    assertThat(files()).containsExactly("U+0041.png", "hand.json");
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    write(character('A', 1, INK));
    Files.writeString(
        hand().resolve("hand.json"), "{\"format\":\"linmo-hand\",\"version\":1,\"char");

    assertThatThrownBy(() -> HandFolder.open(hand()))
        .hasMessageContaining("hand.json: damaged record");
  }
}
