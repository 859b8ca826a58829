package io.linmo.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.font.FontFace.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FontManifestTest {

  private static final String COLUMNS =
      "id\tscript\tsplit\tpackage\tversion\tcontainer\tfile\tlicence\tbytes\trfn\tfile_sha256"
          + "\tpackage_sha512\tpool";

  private final FontManifest manifest;

  FontManifestTest() throws IOException {
    manifest = FontManifest.read(ShippedFonts.FOLDER.resolve("fonts.tsv"));
  }

  @Test
  void listsEveryFaceOfBothScripts() {
    assertThat(manifest.faces()).hasSize(349);
    assertThat(manifest.faces("latin", Split.VALIDATION)).hasSize(10);
    assertThat(manifest.faces("han", Split.VALIDATION))
        .extracting(FontFace::id)
        .containsExactly("yomogi", "new-tegomin", "aoyagi-kouzan-t");
    assertThat(manifest.faces("han", Split.CONTENT))
        .extracting(FontFace::id)
        .containsExactly("noto-serif-sc", "lxgw-wenkai");
    assertThat(manifest.face("caveat").fileName()).isEqualTo("caveat.ttf");
  }

  @Test
  void validationFacesAreNeverAmongThoseTrainedOn() {
    assertDisjoint(FontFace::id);
    assertDisjoint(FontFace::sha256);
    assertDisjoint(FontFace::packageName);
    assertDisjoint(face -> face.packageName().replaceAll(".*/", ""));
  }

  private void assertDisjoint(Function<FontFace, String> key) {
    Set<String> unseen = keys(key, Split.VALIDATION);
    assertThat(unseen).isNotEmpty();
    assertThat(keys(key, Split.TRAIN, Split.TRAIN_EXTRA, Split.CONTENT, Split.CONTENT_ALT))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(unseen);
  }

  private Set<String> keys(Function<FontFace, String> key, Split... splits) {
    List<Split> wanted = List.of(splits);
    return manifest.faces().stream()
        .filter(face -> wanted.contains(face.split()))
        .map(key)
        .collect(Collectors.toSet());
  }

  @Test
  void everyFileIsListedOnce() {
    assertThat(manifest.faces()).extracting(FontFace::sha256).doesNotHaveDuplicates();
  }

  @Test
  void shippedFacesAreTheFilesOfTheManifest() throws IOException {
    for (String path :
        List.of(
            "content/noto-sans.ttf",
            "content/lxgw-wenkai.ttf",
            "hands/aoyagi-kouzan-t.ttf",
            "hands/homemade-apple.ttf",
            "hands/patrick-hand.ttf")) {
      FontFace face = manifest.face(path.replaceAll(".*/|\\.ttf", ""));
      byte[] bytes = Files.readAllBytes(ShippedFonts.FOLDER.resolve(path));
      assertThat(Checksum.sha256(bytes)).as(path).isEqualTo(face.sha256());
      assertThat(face.bytes()).as(path).isEqualTo(bytes.length);
    }
  }

  @Test
  void brokenRowIsReportedWithItsLine() {
    assertThatThrownBy(() -> FontManifest.parse(List.of(COLUMNS, "a\tb"), "fonts.tsv"))
        .isInstanceOf(IOException.class)
        .hasMessage("fonts.tsv:2: 2 columns, expected 13");
    String row = row("one", "0".repeat(64));
    assertThatThrownBy(() -> FontManifest.parse(List.of(COLUMNS, row, row), "fonts.tsv"))
        .hasMessage("fonts.tsv:3: id 'one' is used twice");
    assertThatThrownBy(() -> FontManifest.parse(List.of(COLUMNS, row("one", "beef")), "fonts.tsv"))
        .hasMessage("fonts.tsv:2: file_sha256 'beef', expected 64 hexadecimal digits");
    assertThatThrownBy(
            () -> FontManifest.parse(List.of(COLUMNS, row("../one", "0".repeat(64))), "fonts.tsv"))
        .hasMessageContaining("id '../one'");
  }

  private static String row(String id, String sha256) {
    return String.join(
        "\t",
        id,
        "latin",
        "train",
        "p",
        "1",
        "ttf",
        "a.ttf",
        "OFL-1.1",
        "9",
        "0",
        sha256,
        "0".repeat(128),
        "");
  }
}
