package io.linmo.outline;

import io.linmo.raster.GlyphFrame;
import io.linmo.raster.GlyphImage;
import java.awt.Font;
import java.awt.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Compares traced outlines with their true shape and with potrace's, on glyphs of real fonts.
 *
 * <p>Run {@code java -cp app/target/test-classes:app/target/classes:model/target/classes
 * io.linmo.outline.TraceBenchmark LATIN.ttf[,MORE.ttf] HAN.ttf[,MORE.ttf] [OVERLAY-DIR]}. Each
 * glyph is drawn at 2,048 px, nine tenths of the canvas in size, and averaged down to 64, 128 and
 * 256 px. Edge error is the area of the difference over the length of the edge, in thousandths of
 * the canvas. Columns are medians; "tangled" counts outlines in contact, "changed" contours gained
 * or lost on the way to font units. The potrace rows (the same image, thresholded) appear where the
 * program is installed.
 */
final class TraceBenchmark {

  private static final String LATIN = "abegkmnsyzABGKMQRSW&238";
  private static final String HAN = "永字八法書道春秋龍愛風国語我心水";

  private static final TraceOptions OPTIONS =
      new TraceOptions(
          Double.parseDouble(
              System.getProperty("accuracy", Double.toString(TraceOptions.DEFAULT.accuracyPx()))),
          TraceOptions.DEFAULT.minimumAreaPx());

  private TraceBenchmark() {}

  record Sample(String name, Shape shape, boolean[] truth) {}

  record Score(
      double nodes,
      double overlap,
      double edgeError,
      double quadratics,
      double millis,
      double tangled,
      double changed) {}

  public static void main(String[] args) throws IOException {
    List<Sample> latin = samples(args[0], LATIN);
    List<Sample> han = samples(args[1], HAN);
    for (String number : System.getProperty("sizes", "64,128,256").split(",")) {
      int size = Integer.parseInt(number);
      print("linmo", size, latin, han, s -> trace(s, size, 0));
      if (Potrace.isInstalled()) {
        print("potrace", size, latin, han, s -> potrace(s, size));
      }
    }
    print("linmo, blurred 1 px", 128, latin, han, s -> trace(s, 128, 1));
    print("linmo, blurred 2 px", 128, latin, han, s -> trace(s, 128, 2));
    if (args.length > 2) {
      Path folder = Files.createDirectories(Path.of(args[2]));
      for (List<Sample> set : List.of(latin, han)) {
        for (Sample sample : set) {
          GlyphImage image = ShapeImages.reduce(sample.truth(), 128);
          Outline outline = new GlyphTracer(OPTIONS).trace(image);
          Overlay.write(folder.resolve(sample.name() + ".png"), image, outline, sample.shape());
        }
      }
    }
  }

  private static List<Sample> samples(String files, String characters) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String file : files.split(",")) {
      Path path = Path.of(file);
      Font font = ShapeImages.font(path);
      String face = path.getFileName().toString().replace(".ttf", "");
      for (int code : characters.codePoints().toArray()) {
        if (font.canDisplay(code)) {
          Shape shape = ShapeImages.glyph(font, code);
          boolean[] truth = ShapeImages.bitmap(shape);
          samples.add(new Sample("%s-U+%04X".formatted(face, code), shape, truth));
        }
      }
    }
    return samples;
  }

  private static Score trace(Sample sample, int size, double blur) {
    GlyphImage image = ShapeImages.blurred(ShapeImages.reduce(sample.truth(), size), blur);
    GlyphTracer tracer = new GlyphTracer(OPTIONS);
    Outline outline = tracer.trace(image);
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      outline = tracer.trace(image);
    }
    double millis = (System.nanoTime() - start) / 5e6;
    return score(sample, outline, size, millis);
  }

  private static Score potrace(Sample sample, int size) {
    Outline outline = Potrace.trace(ShapeImages.reduce(sample.truth(), size));
    return score(sample, outline, size, 0);
  }

  private static Score score(Sample sample, Outline outline, int size, double millis) {
    int nodes = outline.contours().stream().mapToInt(c -> c.segments().size()).sum();
    boolean[] drawn = ShapeImages.bitmap(ShapeImages.scaled(outline.toShape(), size));
    double both = 0;
    double either = 0;
    for (int i = 0; i < drawn.length; i++) {
      both += drawn[i] && sample.truth()[i] ? 1 : 0;
      either += drawn[i] || sample.truth()[i] ? 1 : 0;
    }
    double perimeter = ShapeImages.length(outline.toShape()) / size;
    double area = (either - both) / ShapeImages.REFERENCE / ShapeImages.REFERENCE;
    GlyphFrame frame = new GlyphFrame(0, 0.8, 1.0 / size, 1);
    long start = System.nanoTime();
    Outline font = FontOutline.of(outline, frame, 1000, 1);
    double more = (System.nanoTime() - start) / 1e6;
    int quadratics = font.contours().stream().mapToInt(c -> c.segments().size()).sum();
    boolean tangled = !Topology.tangled(outline.contours(), 0.02).isEmpty();
    double lost = font.contours().size() - outline.contours().size();
    return new Score(
        nodes,
        both / either,
        1000 * area / perimeter,
        quadratics,
        millis + more,
        (tangled ? 1 : 0),
        lost);
  }

  private static void print(
      String name, int size, List<Sample> latin, List<Sample> han, Function<Sample, Score> method) {
    List<Score> first = latin.stream().map(method).toList();
    List<Score> second = han.stream().map(method).toList();
    System.out.printf(
        Locale.ROOT,
        "%-20s %4d px  nodes %5.1f/%5.1f  IoU %.3f/%.3f  edge error %.3f/%.3f  quadratics %.0f/%.0f"
            + "  ms %.2f/%.2f  tangled %.0f/%.0f changed %.0f/%.0f%n",
        name,
        size,
        median(first, Score::nodes),
        median(second, Score::nodes),
        median(first, Score::overlap),
        median(second, Score::overlap),
        median(first, Score::edgeError),
        median(second, Score::edgeError),
        median(first, Score::quadratics),
        median(second, Score::quadratics),
        median(first, Score::millis),
        median(second, Score::millis),
        sum(first, Score::tangled),
        sum(second, Score::tangled),
        sum(first, Score::changed),
        sum(second, Score::changed));
  }

  private static double sum(List<Score> scores, ToDoubleFunction<Score> figure) {
    return scores.stream().mapToDouble(figure).map(Math::abs).sum();
  }

  private static double median(List<Score> scores, ToDoubleFunction<Score> figure) {
    double[] values = scores.stream().mapToDouble(figure).toArray();
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
