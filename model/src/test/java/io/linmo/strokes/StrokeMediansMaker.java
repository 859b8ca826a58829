package io.linmo.strokes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes {@code fonts-data/strokes/hanzi-medians.linmo} from the npm package {@code
 * hanzi-writer-data} 2.0.1, as {@code npm pack} leaves it: {@code StrokeMediansMaker PACKAGE.tgz
 * FILE}. The same package gives the same bytes.
 */
public final class StrokeMediansMaker {

  private static final String SOURCE =
      "Medians of the strokes of hanzi-writer-data 2.0.1 (from Make Me a Hanzi), which are derived"
          + " from AR PL KaitiM GB and AR PL UKai by Arphic Technology; simplified to 3/1024 em and"
          + " rounded to 1/256 em. Arphic Public License.";

  /** The package's units to the em, and the y of the em box's upper edge, which grows upwards. */
  private static final float EM = 1024;

  private static final float TOP = 900;

  /** How far a simplified stroke may stray, in the package's units. */
  private static final double TOLERANCE = 3;

  private StrokeMediansMaker() {}

  public static void main(String[] arguments) throws IOException {
    TreeMap<Integer, List<Stroke>> strokes = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in), "UTF-8")) {
      for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        String character = name.endsWith(".json") ? name.substring(0, name.length() - 5) : "";
        if (character.codePointCount(0, character.length()) == 1) {
          strokes.put(character.codePointAt(0), strokes(json.readTree(tar.readAllBytes())));
        }
      }
    }
    StrokeMedians.write(strokes, SOURCE, Path.of(arguments[1]));
  }

  private static List<Stroke> strokes(JsonNode character) {
    List<Stroke> strokes = new ArrayList<>();
    for (JsonNode median : character.get("medians")) {
      List<double[]> points = new ArrayList<>();
      median.forEach(p -> points.add(new double[] {p.get(0).asDouble(), p.get(1).asDouble()}));
      List<double[]> kept = new ArrayList<>(List.of(points.get(0)));
      keep(points, 0, points.size() - 1, kept);
      float[] x = new float[kept.size()];
      float[] y = new float[kept.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) kept.get(i)[0] / EM;
        y[i] = (TOP - (float) kept.get(i)[1]) / EM;
      }
      strokes.add(Stroke.of(x, y));
    }
    return strokes;
  }

  /** Adds the points after {@code from} up to {@code to} that the line needs (Douglas, Peucker). */
  private static void keep(List<double[]> points, int from, int to, List<double[]> kept) {
    int farthest = from;
    double most = TOLERANCE;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(points.get(i), points.get(from), points.get(to));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest == from) {
      kept.add(points.get(to));
      return;
    }
    keep(points, from, farthest, kept);
    keep(points, farthest, to, kept);
  }

  private static double distance(double[] point, double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double squared = dx * dx + dy * dy;
    double along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / squared;
    double t = squared == 0 ? 0 : Math.max(0, Math.min(1, along));
    return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
  }
}
