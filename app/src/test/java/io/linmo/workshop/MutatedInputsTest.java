package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.storage.SectionFile;
import io.linmo.style.HandFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run of {@link MutatedInputs} over every kind of file, the same each time. */
class MutatedInputsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.ttf",
        "a.woff",
        "a.woff2",
        "a.svg",
        "a.png",
        "a.jpg",
        "a.gif",
        "a.bmp",
        "a.tif",
        "a.csv",
        "a.signature",
        "a.style"
      })
  void filesWithRandomFaultsAreReadOrRefused(String name) throws Exception {
    Path original = folder.resolve(name);
    SampleFiles.write(original, name.substring(name.indexOf('.') + 1));
    MutatedInputs inputs = new MutatedInputs(7, folder);
    inputs.run(original, 40);

    assertThat(inputs.faults()).isEmpty();
  }

  @Test
  void aSignatureWithoutInkIsRefused() throws Exception {
    Path file = folder.resolve("a.signature");
    SampleFiles.write(file, "signature");
    rewrite(file, "SIGN", "signature", "\"path\" : \"[^\"]*\"", "\"path\" : \"\"");

    assertThatThrownBy(() -> DrawnSignature.read(file))
        .isInstanceOf(LinmoException.class)
        .hasMessage(file + ": damaged: a signature without ink");
  }

  @Test
  void aHandWhosePartsDoNotFitTogetherIsRefused() throws Exception {
    Path file = folder.resolve("a.style");
    SampleFiles.write(file, "style");
    rewrite(file, "HAND", "header", "\"(width|height)\" : 32", "\"$1\" : 99999");
    assertThatThrownBy(() -> HandFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file
                + ": damaged: a picture of 99999 x 99999 pixels, expected a square of the 1024 that"
                + " are left");

    SampleFiles.write(file, "style");
    rewrite(file, "HAND", "header", "\"name\"", "\"title\"");
    assertThatThrownBy(() -> HandFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": damaged: its parts do not fit together");
  }

  private static void rewrite(Path file, String kind, String section, String from, String to)
      throws IOException {
    SectionFile sections = SectionFile.read(file, kind);
    String text = sections.text(section);
    assertThat(text).containsPattern(from);
    sections.putText(section, text.replaceAll(from, to)).write(file);
  }
}
