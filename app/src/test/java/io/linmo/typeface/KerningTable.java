package io.linmo.typeface;

import io.linmo.font.FontFace;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.typesetting.FontShaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints the resource {@code kerning.txt} from the Latin training faces that have kerning: for each
 * pair what a third of them reach.
 *
 * <pre>java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.typeface.KerningTable \
 *     fonts-data FONT-CACHE &gt; kerning.txt</pre>
 */
final class KerningTable {

  private static final String LETTERS = OpticalKerning.KERNED;

  /** Faces with fewer kerned pairs were hardly kerned by anyone who looked at each letter. */
  private static final int FEWEST_PAIRS = 60;

  /** More, in thousandths of the em, is no kerning but a fault or a joined form. */
  private static final double MOST = 400;

  private static final double LEAST = 4;

  /** The kerning of all pairs in a face; none where it is hardly kerned. */
  private static Optional<double[]> kerning(FontFile face) throws IOException {
    FontShaper shaper = new FontShaper(face.sfnt(), face.source());
    double[] alone =
        LETTERS.chars().mapToDouble(c -> shaper.width(Character.toString(c))).toArray();
    double[] pairs = new double[alone.length * alone.length];
    for (int i = 0; i < pairs.length; i++) {
      int first = i / alone.length;
      int second = i % alone.length;
      String text = "" + LETTERS.charAt(first) + LETTERS.charAt(second);
      double units = 1000 * (shaper.width(text) - alone[first] - alone[second]);
      pairs[i] = Math.abs(units) > MOST ? 0 : units;
    }
    long kerned = Arrays.stream(pairs).filter(units -> Math.abs(units) > 1).count();
    return kerned > FEWEST_PAIRS ? Optional.of(pairs) : Optional.empty();
  }

  private static String line(int first, List<double[]> faces) {
    return IntStream.range(0, LETTERS.length())
        .mapToObj(
            second -> {
              double[] units =
                  faces.stream()
                      .mapToDouble(pairs -> pairs[first * LETTERS.length() + second])
                      .sorted()
                      .toArray();
              return LETTERS.charAt(second) + "" + Math.round(units[units.length / 3]);
            })
        .filter(entry -> Integer.parseInt(entry.substring(1)) <= -LEAST)
        .collect(Collectors.joining(" "));
  }

  public static void main(String[] arguments) throws IOException {
    FontLibrary library = FontLibrary.open(Path.of(arguments[0]), Path.of(arguments[1]));
    List<FontFace> wanted =
        library.manifest().faces("latin", FontFace.Split.TRAIN, FontFace.Split.TRAIN_EXTRA);
    List<double[]> faces = new ArrayList<>();
    for (FontFace face : library.present(wanted)) {
      FontFile font = library.open(face);
      if (LETTERS.chars().allMatch(font::covers)) {
        kerning(font).ifPresent(faces::add);
      }
    }
    System.out.printf(
        "# The kerning that a third of %d openly licensed handwriting fonts reach, those with"
            + " kerning,%n# in thousandths of the em, by first and second letter; less than 4 is"
            + " left out. Learned from%n# training faces only.%n",
        faces.size());
    for (int first = 0; first < LETTERS.length(); first++) {
      String entries = line(first, faces);
      if (!entries.isEmpty()) {
        System.out.println(LETTERS.charAt(first) + " " + entries);
      }
    }
  }
}
