package io.linmo.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * Draws a run as an SVG chart: the losses above, the discriminator's mean belief on real and
 * generated glyphs below.
 */
final class LossChart {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 260;
  private static final String[] COLOURS = {"#1b6ca8", "#c8553d", "#588b41", "#7a4fa3", "#b8860b"};

  private LossChart() {}

  static String svg(List<JsonNode> lines) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        """
            .formatted(WIDTH + 160, 2 * HEIGHT + 60));
    panel(svg, lines, 20, "crossEntropy", "dice", "features", "heldOutIou");
    panel(svg, lines, 40 + HEIGHT, "beliefReal", "beliefGenerated");
    return svg.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, List<JsonNode> lines, int top, String... names) {
    double lastImage =
        Math.max(1, lines.isEmpty() ? 1 : lines.get(lines.size() - 1).get("images").asDouble());
    double largest =
        lines.stream()
            .flatMap(line -> java.util.Arrays.stream(names).map(line::get))
            .filter(node -> node != null && node.isNumber())
            .mapToDouble(JsonNode::asDouble)
            .max()
            .orElse(1);
    svg.append(
        "<rect x=\"10\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>\n"
            .formatted(top, WIDTH, HEIGHT));
    svg.append("<text x=\"14\" y=\"%d\">%.3g</text>\n".formatted(top + 14, largest));
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%,d images</text>\n"
            .formatted(WIDTH + 6, top + HEIGHT - 4, (long) lastImage));
    for (int i = 0; i < names.length; i++) {
      String colour = COLOURS[i];
      svg.append(
          "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n"
              .formatted(WIDTH + 20, top + 20 + 18 * i, colour, names[i]));
      svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" points=\"");
      for (JsonNode line : lines) {
        JsonNode value = line.get(names[i]);
        if (value != null && value.isNumber()) {
          double x = 10 + WIDTH * line.get("images").asDouble() / lastImage;
          double y = top + HEIGHT * (1 - Math.max(0, value.asDouble()) / largest);
          svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
      }
      svg.append("\"/>\n");
    }
  }
}
