package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphStore;
import io.linmo.image.GlyphSample;
import io.linmo.style.Hand;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandDrawingTest {

  @TempDir private Path folder;

  @Test
  void aGlyphThatWasDrawnBeforeNeedsNoNetwork() throws IOException {
    Installation linmo = TinyModel.install(Files.createDirectory(folder.resolve("models")));
    Hand hand = hand(linmo);
    GlyphStore store = new GlyphStore(folder.resolve("drawn"));
    List<GeneratedGlyph> first = draw(linmo, hand, Optional.of(store), "天山,");

    InstallationFolders folders = linmo.folders();
    Path none = Files.createDirectory(folder.resolve("none"));
    Installation bare =
        new Installation(new InstallationFolders(folders.home(), none, folders.fontCache()), 1);
    List<GeneratedGlyph> again = draw(bare, hand, Optional.of(store), "山天");

    assertThat(samples(again)).isEqualTo(List.of(first.get(1).sample(), first.get(0).sample()));
    assertThat(samples(first)).isEqualTo(samples(draw(linmo, hand, Optional.empty(), "天山,")));
    assertThatThrownBy(() -> draw(bare, hand, Optional.of(store), "水"))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("no base model");
  }

  @Test
  @Tag("slow")
  void whatMostTextsNeedIsDrawnAtOnceWhereItIsKept() throws IOException {
    Installation linmo = TinyModel.install(Files.createDirectory(folder.resolve("models")));
    Hand hand = hand(linmo);
    GlyphStore store = new GlyphStore(folder.resolve("drawn"));

    new OpenHand(linmo, hand, Optional.of(store)).prepare(Progress.SILENT);

    GlyphStore.Drawing typical = new GlyphStore.Drawing(GlyphSettings.TYPICAL.typical(), 0);
    assertThat(store.find('的', typical)).isPresent();
    assertThat(store.find('龘', typical)).isEmpty();
  }

  private static List<GlyphSample> samples(List<GeneratedGlyph> glyphs) {
    return glyphs.stream().map(GeneratedGlyph::sample).toList();
  }

  private static List<GeneratedGlyph> draw(
      Installation linmo, Hand hand, Optional<GlyphStore> store, String text) {
    List<Integer> characters = text.codePoints().boxed().toList();
    return new HandDrawing(linmo, hand, store)
        .draw(characters, GenerationOptions.TYPICAL, 0, Progress.SILENT);
  }

  private static Hand hand(Installation linmo) {
    References written =
        new ReferenceReader(linmo)
            .font(linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf"), "天地玄黄宇宙");
    return new HandWorkshop(linmo)
        .learn(
            LearnRequest.of("tiny", written)
                .withConsent(Consent.OWN_HAND)
                .withTime(Duration.ofSeconds(1)));
  }

  @Test
  void aHandsFolderFollowsFromItsFileAndTheProgram() throws IOException {
    Path program = Files.writeString(folder.resolve("program.jar"), "version 1");
    Path style = Files.writeString(folder.resolve("a.style"), "x".repeat(40));
    GlyphCache cache = cache(program, 1 << 20);

    keep(cache, style);

    assertThat(cache.of(style, GlyphCache.mark(style)).orElseThrow().isUsed()).isTrue();
    assertThat(cache.of(style, new byte[32])).as("another hand took the file's place").isEmpty();
    Files.writeString(style, "y".repeat(40));
    assertThat(cache.of(style, GlyphCache.mark(style)).orElseThrow().isUsed()).isFalse();
    Files.writeString(style, "x".repeat(40));
    Files.writeString(program, "version 2");
    assertThat(cache.of(style, GlyphCache.mark(style)).orElseThrow().isUsed()).isFalse();
  }

  @Test
  void theHandsUsedLongestAgoAreRemoved() throws IOException {
    Path program = Files.writeString(folder.resolve("program.jar"), "version 1");
    GlyphCache cache = cache(program, 250);
    for (int hand = 0; hand < 3; hand++) {
      Path style = Files.writeString(folder.resolve(hand + ".style"), ("" + hand).repeat(40));
      keep(cache, style);
      Path own = newest(style, cache);
      Files.setLastModifiedTime(own, FileTime.fromMillis(1000L * (hand + 1)));
    }
    Path last = Files.writeString(folder.resolve("new.style"), "n".repeat(40));

    cache.of(last, GlyphCache.mark(last));

    assertThat(isUsed(cache, "0")).isFalse();
    assertThat(isUsed(cache, "2")).isTrue();
  }

  private boolean isUsed(GlyphCache cache, String hand) {
    Path style = folder.resolve(hand + ".style");
    return cache.of(style, GlyphCache.mark(style)).orElseThrow().isUsed();
  }

  private GlyphCache cache(Path program, long most) {
    InstallationFolders found = Installation.find().folders();
    return new GlyphCache(
        new InstallationFolders(
            found.home(), folder, found.fontCache(), Optional.of(folder.resolve("hands"))),
        Optional.of(program),
        most);
  }

  private static void keep(GlyphCache cache, Path style) {
    GlyphStore store = cache.of(style, GlyphCache.mark(style)).orElseThrow();
    store.keep(TestGlyph.blank('a'), new GlyphStore.Drawing(GenerationOptions.TYPICAL, 0));
  }

  private Path newest(Path style, GlyphCache cache) throws IOException {
    cache.of(style, GlyphCache.mark(style));
    try (var hands = Files.list(folder.resolve("hands"))) {
      return hands
          .max(java.util.Comparator.comparing(h -> h.toFile().lastModified()))
          .orElseThrow();
    }
  }
}
