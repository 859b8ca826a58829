package io.linmo.evaluation;

import java.util.List;

/** Rows of cells as text in columns. */
final class TextTable {

  private TextTable() {}

  /** Columns as wide as their widest cell, the first to the left and the others to the right. */
  static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(1);
        String format = i == 0 ? "%-" + width + "s" : "  %" + width + "s";
        text.append(format.formatted(row.get(i)));
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
