package io.linmo.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation as plain text: one table of the overall figures, one of IoU and ink F by face. */
public final class EvaluationTable {

  private final EvaluationReport report;

  private EvaluationTable(EvaluationReport report) {
    this.report = report;
  }

  /** The overall figures and those of each face. */
  public static String of(EvaluationReport report) {
    return new EvaluationTable(report).text();
  }

  private String text() {
    return "%s, %d references, %d faces, seeds %s; 95 %% intervals over faces and glyphs%n%n%s%n%s"
        .formatted(
            report.script().label(),
            report.references(),
            faces().size(),
            report.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")),
            TextTable.aligned(overall()),
            TextTable.aligned(byFace()));
  }

  private List<List<String>> overall() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "predictor",
            "IoU",
            "interval",
            "ratio",
            "interval",
            "ink F",
            "interval",
            "error ratio",
            "interval",
            "faces won",
            "distance px",
            "L1",
            "RMSE",
            "SSIM",
            "style found"));
    for (PredictorSummary each : report.predictors()) {
      GlyphScores scores = each.scores();
      rows.add(
          List.of(
              each.predictor() + (each.baseline() ? " (baseline)" : ""),
              number(scores.iou()),
              each.iouInterval().toString(),
              number(each.iou().ratio()),
              each.iou().ratioInterval().toString(),
              number(scores.inkF()),
              each.inkFInterval().toString(),
              number(each.inkF().ratio()),
              each.inkF().ratioInterval().toString(),
              "%d/%d of %d".formatted(each.iou().wins(), each.inkF().wins(), each.iou().faces()),
              number(scores.distanceError()),
              number(scores.l1()),
              number(scores.rmse()),
              number(scores.ssim()),
              styleFound(each.predictor())));
    }
    return rows;
  }

  /** In how many of the hands the true face is the one most like the drawings. */
  private String styleFound(String predictor) {
    List<StyleRank> ranks =
        report.styles().stream().filter(rank -> rank.predictor().equals(predictor)).toList();
    return ranks.isEmpty()
        ? "-"
        : "%d of %d".formatted(ranks.stream().filter(StyleRank::isFound).count(), ranks.size());
  }

  private List<List<String>> byFace() {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("IoU/ink F"));
    header.addAll(faces());
    rows.add(header);
    for (PredictorSummary each : report.predictors()) {
      List<String> row = new ArrayList<>(List.of(each.predictor()));
      for (FaceMean mean : report.faces()) {
        if (mean.predictor().equals(each.predictor())) {
          row.add(number(mean.scores().iou()) + "/" + number(mean.scores().inkF()));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> faces() {
    return report.faces().stream().map(FaceMean::face).distinct().toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
