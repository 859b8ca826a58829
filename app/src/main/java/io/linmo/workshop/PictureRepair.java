package io.linmo.workshop;

import io.linmo.capture.DamagedPicture;
import io.linmo.capture.PictureFolder;
import io.linmo.capture.ReferenceFileName;
import io.linmo.gan.GeneratorShape;
import io.linmo.generation.GlyphRepair;
import io.linmo.generation.RepairedGlyph;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Completes pictures of damaged glyphs, in a hand or by the content faces. */
public final class PictureRepair {

  /** Failures that are given in full. */
  private static final int SHOWN = 3;

  /** Letters that hands write in two forms, with the characters that show the second one. */
  private static final Map<Integer, Integer> OTHER_FORMS =
      Map.of((int) 'a', 0x251, (int) 'g', 0x261);

  private final Installation installation;
  private final Optional<OpenHand> hand;
  private final PictureNames names;

  /**
   * @param hand that wrote them; empty to complete them by the plain forms of the content faces
   */
  public PictureRepair(Installation installation, Optional<OpenHand> hand) {
    this.installation = installation;
    this.hand = hand;
    this.names = new PictureNames(PageImport.glyphReaders(installation));
  }

  /**
   * Pictures by the names of their results, without extensions.
   *
   * @param faults files that give no character or no name of their own, a sentence each
   */
  public record Named(Map<String, Path> pictures, List<String> faults) {}

  /**
   * The pictures of some files and folders.
   *
   * @throws LinmoException naming the faults where no picture is left
   */
  public static Named named(List<Path> inputs) {
    Map<String, Path> names = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Path file : Attempt.of(() -> pictures(inputs))) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      if (dot < 1 || ReferenceFileName.parse(name).isEmpty()) {
        faults.add(
            file + ": the name gives no character, expected one such as a.png or U+0061.png");
        continue;
      }
      Path other = names.putIfAbsent(name.substring(0, dot), file);
      if (other != null) {
        faults.add("%s and %s would become one file".formatted(other, file));
      }
    }
    if (names.isEmpty()) {
      refuse(faults, "");
    }
    return new Named(names, faults);
  }

  private static List<Path> pictures(List<Path> inputs) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        List<Path> found = PictureFolder.of(input).pictures();
        if (found.isEmpty()) {
          throw LinmoException.failure(input, "no images in this folder")
              .expected("PNG or JPEG files");
        }
        files.addAll(found);
      } else {
        InputFile.require(input, "an image");
        files.add(input);
      }
    }
    return files;
  }

  /**
   * One failure of all faults; none where there are none.
   *
   * @param rest where the other pictures are; empty where there are none
   */
  public static void refuse(List<String> faults, String rest) {
    if (faults.size() == 1 && rest.isEmpty()) {
      throw LinmoException.failure("", faults.get(0));
    }
    if (!faults.isEmpty()) {
      String first = faults.stream().limit(SHOWN).collect(Collectors.joining("; "));
      String more = faults.size() > SHOWN ? "; and %d more".formatted(faults.size() - SHOWN) : "";
      String what =
          "%d picture%s could not be repaired%s: %s%s"
              .formatted(
                  faults.size(),
                  faults.size() == 1 ? "" : "s",
                  rest.isEmpty() ? "" : ", the others are in " + rest,
                  first,
                  more);
      throw LinmoException.failure("", what);
    }
  }

  /** Completes the glyph on a picture; its file name gives the character. */
  public RepairedPicture repair(Path file, long seed) {
    int codePoint =
        ReferenceFileName.parse(file.getFileName().toString()).orElseThrow().codePoint();
    return Attempt.of(
        () -> {
          DamagedPicture picture = DamagedPicture.read(file);
          RepairedGlyph glyph = repaired(codePoint, file, picture, seed);
          return new RepairedPicture(file, picture, glyph, other(codePoint, picture.ink()));
        });
  }

  private Optional<Integer> other(int codePoint, GlyphImage ink) {
    return names.other(codePoint, ink, of -> GlyphRepair.by(of, ink, forms(of)).agreement());
  }

  private RepairedGlyph repaired(int codePoint, Path file, DamagedPicture picture, long seed) {
    try {
      return hand.isPresent()
          ? hand.get().repair(codePoint, picture.ink(), seed)
          : GlyphRepair.by(codePoint, picture.ink(), forms(codePoint));
    } catch (IllegalArgumentException e) {
      throw LinmoException.of(e).at(file);
    }
  }

  private List<GlyphImage> forms(int codePoint) {
    List<GlyphImage> forms = new ArrayList<>();
    for (int shown : new int[] {codePoint, OTHER_FORMS.getOrDefault(codePoint, codePoint)}) {
      Script script = Script.of(codePoint);
      GlyphRasterizer.sample(installation.content(script), shown, script, GeneratorShape.IMAGE)
          .map(GlyphSample::image)
          .filter(image -> !forms.contains(image))
          .ifPresent(forms::add);
    }
    if (forms.isEmpty()) {
      throw new IllegalArgumentException(
          "no plain form of %s (U+%04X) is known; give a hand that has it by --style"
              .formatted(Character.toString(codePoint), codePoint));
    }
    return forms;
  }
}
