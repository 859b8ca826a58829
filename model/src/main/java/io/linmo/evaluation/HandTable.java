package io.linmo.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A {@link HandReport} as plain text. */
public final class HandTable {

  private static final int WORST = 8;

  private HandTable() {}

  public static String of(HandReport report) {
    int count = report.glyphs().size();
    String worst =
        report.glyphs().stream()
            .limit(WORST)
            .map(glyph -> Character.toString(glyph.codePoint()))
            .collect(Collectors.joining());
    String unread = report.unread().isEmpty() ? "" : ", not " + report.unread();
    return """
    %s: %d characters held out in %d part%s, drawn from %d or more; 95 %% intervals over characters

    %s
    %d of %d can be read%s
    least overlap: %s
    """
        .formatted(
            report.script().label(),
            count,
            report.parts(),
            report.parts() == 1 ? "" : "s",
            report.learnedFrom(),
            TextTable.aligned(rows(report)),
            report.read(),
            count,
            unread,
            worst);
  }

  private static List<List<String>> rows(HandReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "method",
            "IoU",
            "interval",
            "ink F",
            "interval",
            "thickness",
            "interval",
            "size",
            "interval",
            "hand's lead in IoU",
            "interval"));
    for (HandMethod each : report.methods()) {
      boolean own = each == report.hand();
      rows.add(
          List.of(
              each.method(),
              number(each.iou()),
              each.iouInterval().toString(),
              number(each.inkF()),
              each.inkFInterval().toString(),
              number(each.thickness()),
              each.thicknessInterval().toString(),
              number(each.size()),
              each.sizeInterval().toString(),
              own ? "-" : number(each.lead()),
              own ? "-" : each.leadInterval().toString()));
    }
    return rows;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
