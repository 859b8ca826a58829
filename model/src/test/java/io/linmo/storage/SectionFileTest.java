package io.linmo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionFileTest {

  private static final String KIND = "TEST";

  /** Bytes before the first section: LINMO, version, kind, count. */
  private static final int FIRST = 14;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("some.linmo");
  }

  @Test
  void allSectionsComeBackAsTheyWere() throws IOException {
    byte[] noise = noise(5000);
    sample().put("noise", noise).put("empty", new byte[0]).write(file);
    SectionFile read = SectionFile.read(file, KIND);
    assertThat(read.names()).containsExactly("text", "floats", "halves", "zeros", "noise", "empty");
    assertThat(read.text("text")).isEqualTo("Zürich 永");
    assertThat(read.floats("floats")).containsExactly(1.5f, -0f, Float.MIN_VALUE, 1e30f);
    assertThat(read.halves("halves")).containsExactly(1, -2, 0.5f);
    assertThat(read.floats("zeros")).hasSize(10_000).containsOnly(0);
    assertThat(read.bytes("noise")).isEqualTo(noise);
    assertThat(read.bytes("empty")).isEmpty();
    assertThat(read.has("other")).isFalse();
  }

  @Test
  void whatCompressesIsStoredSmall() throws IOException {
    sample().write(file);
    assertThat(Files.size(file)).isLessThan(1000);
  }

  @Test
  void theChecksumNamesTheContent() throws IOException {
    sample().write(file);
    assertThat(SectionFile.read(file, KIND).checksum()).isEqualTo(sample().checksum());
    assertThat(sample().putText("text", "other").checksum()).isNotEqualTo(sample().checksum());
  }

  @Test
  void aMissingSectionIsNamedBesideThoseThereAre() {
    assertThatThrownBy(() -> sample().bytes("codes"))
        .isInstanceOf(IOException.class)
        .hasMessage("section 'codes' is missing, found text, floats, halves, zeros");
  }

  @Test
  void aSectionOfBrokenNumbersIsRefused() {
    assertThatThrownBy(() -> new SectionFile(KIND).put("odd", new byte[7]).floats("odd"))
        .isInstanceOf(IOException.class)
        .hasMessage("section 'odd': 7 bytes, expected a multiple of 4");
  }

  @Test
  void aFileCutAnywhereIsRefusedInOneLine() throws IOException {
    sample().write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("cut to " + length);
    }
  }

  @Test
  void aFileWithAnyBitTurnedIsRefusedInOneLine() throws IOException {
    sample().write(file);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      Files.write(file, damaged);
      assertRefused("byte " + i);
    }
  }

  @Test
  void foreignFilesAreToldFromDamagedOnes() throws IOException {
    Files.writeString(file, "%PDF-1.7 and so on");
    assertMessage("not a Linmo file");
    sample().write(file);
    assertThatThrownBy(() -> SectionFile.read(file, "HAND"))
        .hasMessage(file + ": this is a Linmo file of kind 'TEST', expected 'HAND'");
    assertMessageOfMissing();
  }

  private void assertMessageOfMissing() {
    Path missing = folder.resolve("missing.linmo");
    assertThatThrownBy(() -> SectionFile.read(missing, KIND))
        .isInstanceOf(IOException.class)
        .hasMessage(missing + ": no such file");
  }

  @Test
  void aHugeForeignFileIsRefusedByItsFirstBytes() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    assertMessage("not a Linmo file");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write("LINMO\1TEST".getBytes(StandardCharsets.US_ASCII));
    }
    assertMessage("expected at most");
  }

  @Test
  void lengthsThatCannotBeAreRefusedBeforeMemoryIsTaken() throws Exception {
    for (int plain : new int[] {Integer.MAX_VALUE, 1 << 30, -1, 3}) {
      Files.write(file, signed(section(plain, 4, new byte[4])));
      assertMessage("damaged: section 1 is said to hold " + plain + " bytes in 4");
    }
    Files.write(file, signed(section(4, Integer.MAX_VALUE, new byte[4])));
    assertMessage("damaged: section 1 is said to hold 4 bytes in " + Integer.MAX_VALUE);
    Files.write(file, signed(section(4, 4, new byte[9])));
    assertMessage("damaged: 5 bytes follow its 1 sections");
    Files.write(file, signed(section(400, 4, new byte[4])));
    assertMessage("damaged: a section is not deflated data");
  }

  @Test
  @Tag("slow")
  void noDamageBehindAFittingChecksumCausesMoreThanAnIoException() throws Exception {
    sample().write(file);
    byte[] whole = Files.readAllBytes(file);
    byte[] content = Arrays.copyOf(whole, whole.length - 32);
    Random random = new Random(1);
    int refused = 0;
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = Arrays.copyOf(content, content.length - random.nextInt(3));
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = FIRST - 4 + random.nextInt(damaged.length - FIRST + 4);
        damaged[at] = (byte) random.nextInt(256);
      }
      Files.write(file, signed(damaged));
      try {
        SectionFile.read(file, KIND);
      } catch (IOException e) {
        assertOneLine(e);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void writingReplacesTheFileAtOnceAndLeavesNothingBeside() throws IOException {
    sample().write(file);
    new SectionFile(KIND).putText("text", "newer").write(file);
    assertThat(SectionFile.read(file, KIND).text("text")).isEqualTo("newer");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAKilledWriterLeftBesideTheFileDoesNotMatter() throws IOException {
    sample().write(file);
    Files.write(folder.resolve(".some.linmo-00000001.part"), new byte[] {1, 2, 3});
    assertThat(SectionFile.read(file, KIND).text("text")).isEqualTo("Zürich 永");
    sample().write(file);
    assertThat(SectionFile.read(file, KIND).text("text")).isEqualTo("Zürich 永");
  }

  @Test
  void writingIntoAMissingFolderFailsAndMakesNothing() {
    Path nowhere = folder.resolve("missing/some.linmo");
    assertThatThrownBy(() -> sample().write(nowhere)).isInstanceOf(IOException.class);
    assertThat(nowhere.getParent()).doesNotExist();
  }

  private static SectionFile sample() {
    return new SectionFile(KIND)
        .putText("text", "Zürich 永")
        .putFloats("floats", new float[] {1.5f, -0f, Float.MIN_VALUE, 1e30f})
        .putHalves("halves", new float[] {1, -2, 0.5f})
        .putFloats("zeros", new float[10_000]);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(3).nextBytes(noise);
    return noise;
  }

  /** A file's content with one section 'x' whose lengths are as given. */
  private static byte[] section(int plain, int stored, byte[] data) {
    ByteBuffer content = ByteBuffer.allocate(FIRST + 3 + 8 + data.length);
    content.put("LINMO\1TEST".getBytes(StandardCharsets.US_ASCII)).putInt(1);
    content.putShort((short) 1).put((byte) 'x').putInt(plain).putInt(stored).put(data);
    return content.array();
  }

  private static byte[] signed(byte[] content) throws GeneralSecurityException {
    byte[] signed = Arrays.copyOf(content, content.length + 32);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
    System.arraycopy(digest, 0, signed, content.length, 32);
    return signed;
  }

  private void assertMessage(String part) {
    assertThatThrownBy(() -> SectionFile.read(file, KIND))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(part);
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> SectionFile.read(file, KIND))
        .as(what)
        .isInstanceOf(IOException.class)
        .satisfies(SectionFileTest::assertOneLine);
  }

  private static void assertOneLine(Throwable e) {
    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").doesNotContain("\r");
  }
}
