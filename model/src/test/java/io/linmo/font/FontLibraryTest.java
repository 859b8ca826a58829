package io.linmo.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontLibraryTest {

  @TempDir Path cache;

  @Test
  void shippedFacesOpenWithoutACache() throws IOException {
    FontLibrary library = FontLibrary.open(ShippedFonts.FOLDER, cache.resolve("absent"));
    assertThat(library.content("latin").family()).isEqualTo("Noto Sans");
    assertThat(library.content("han").family()).isEqualTo("LXGW WenKai");
    assertThat(library.open("aoyagi-kouzan-t").covers(0x6C38)).isTrue();
    assertThat(library.present(library.manifest().faces()))
        .extracting(FontFace::id)
        .containsExactlyInAnyOrder(
            "noto-sans", "lxgw-wenkai", "aoyagi-kouzan-t", "homemade-apple", "patrick-hand");
  }

  @Test
  void missingFaceIsNamedTogetherWithTheCommandThatFetchesIt() throws IOException {
    FontLibrary library = FontLibrary.open(ShippedFonts.FOLDER, cache);
    assertThatThrownBy(() -> library.open("caveat"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "face 'caveat' (@expo-google-fonts/caveat) is not in %s; run: linmo fonts fetch",
            cache);
    assertThatThrownBy(() -> library.open("comic-sans"))
        .hasMessage("face 'comic-sans' is not in the font manifest");
  }

  @Test
  void alteredFaceIsRefusedByName() throws IOException {
    byte[] bytes = Files.readAllBytes(ShippedFonts.HOMEMADE_APPLE);
    bytes[bytes.length / 2] ^= 1;
    Path file = Files.write(cache.resolve("caveat.ttf"), bytes);
    FontLibrary library = FontLibrary.open(ShippedFonts.FOLDER, cache);
    assertThatThrownBy(() -> library.open("caveat"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": altered or damaged: SHA-256 is ");
  }
}
