package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.image.GlyphImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Runs the installed potrace program, as a yardstick, on a thresholded image. */
final class Potrace {

  private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("[a-zA-Z]|-?[0-9.]+");

  private Potrace() {}

  /**
   * {@code Potrace PICTURES BITMAPS}: writes each x.png of a folder as x.pbm, the one kind of
   * picture that potrace sees, into another.
   */
  public static void main(String[] arguments) throws IOException {
    Path bitmaps = Files.createDirectories(Path.of(arguments[1]));
    try (DirectoryStream<Path> pictures =
        Files.newDirectoryStream(Path.of(arguments[0]), "*.png")) {
      for (Path picture : pictures) {
        String name = picture.getFileName().toString().replaceFirst("png$", "pbm");
        Files.write(bitmaps.resolve(name), bitmap(gray(ImageIO.read(picture.toFile()))));
      }
    }
  }

  private static GlyphImage gray(BufferedImage picture) {
    int width = picture.getWidth();
    float[] coverage = new float[width * picture.getHeight()];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = 1 - picture.getRaster().getSample(i % width, i / width, 0) / 255f;
    }
    return GlyphImage.of(width, picture.getHeight(), coverage);
  }

  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/potrace"));
  }

  static Outline trace(GlyphImage image) {
    try {
      Path input = Files.createTempFile("glyph", ".pbm");
      Path output = Files.createTempFile("glyph", ".svg");
      Files.write(input, bitmap(image));
      Process process =
          new ProcessBuilder("potrace", "-b", "svg", "-o", output.toString(), input.toString())
              .inheritIO()
              .start();
      process.waitFor();
      String svg = Files.readString(output);
      Files.delete(input);
      Files.delete(output);
      List<Contour> contours = new ArrayList<>();
      Matcher paths = PATH.matcher(svg);
      while (paths.find()) {
        contours.addAll(parse(paths.group(1)));
      }
      int height = image.height();
      return new Outline(contours).map(p -> new Point(p.x() / 10, height - p.y() / 10));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bitmap(GlyphImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        "P4 %d %d\n".formatted(image.width(), image.height()).getBytes(StandardCharsets.US_ASCII));
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x += 8) {
        int bits = 0;
        for (int k = 0; k < 8 && x + k < image.width(); k++) {
          bits |= image.at(x + k, y) >= 0.5 ? 0x80 >> k : 0;
        }
        out.write(bits);
      }
    }
    return out.toByteArray();
  }

  private static List<Contour> parse(String data) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(data);
    Point pen = new Point(0, 0);
    Point first = pen;
    char command = 'M';
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        if (command == 'z') {
          if (pen.distanceTo(first) > 1e-6) {
            segments.add(new Line(pen, first));
          }
          contours.add(new Contour(segments));
          segments = new ArrayList<>();
          pen = first;
        }
        continue;
      }
      numbers.add(Double.valueOf(token));
      int needed = command == 'c' ? 6 : 2;
      if (numbers.size() == needed) {
        Point origin = command == 'M' ? new Point(0, 0) : pen;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < needed; i += 2) {
          points.add(origin.plus(new Point(numbers.get(i), numbers.get(i + 1))));
        }
        numbers.clear();
        Point end = points.get(points.size() - 1);
        if (command == 'c') {
          segments.add(new Cubic(pen, points.get(0), points.get(1), end));
        } else if (command == 'l') {
          segments.add(new Line(pen, end));
        } else {
          first = end;
          command = command == 'M' ? 'L' : 'l';
        }
        pen = end;
      }
    }
    return contours;
  }
}
