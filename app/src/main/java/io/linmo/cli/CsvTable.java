package io.linmo.cli;

import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as spreadsheets write it (RFC 4180): a heading, then rows; commas or semicolons between
 * values, quotes around those that hold one.
 */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

  static CsvTable read(Path file) throws IOException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (MalformedInputException e) {
      throw LinmoException.failure(file, "not a table in UTF-8").causedBy(e);
    }
  }

  static CsvTable parse(String text, String source) {
    List<List<String>> lines = split(text.startsWith("\uFEFF") ? text.substring(1) : text, source);
    if (lines.size() < 2) {
      throw LinmoException.failure(source, "a table of 0 rows").expected("a heading and 1 or more");
    }
    List<String> columns = lines.get(0).stream().map(String::strip).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> values = lines.get(i);
      if (values.size() != columns.size()) {
        throw LinmoException.failure(source, "row %d has %d values".formatted(i, values.size()))
            .expected(Integer.toString(columns.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), values.get(c));
      }
      rows.add(row);
    }
    return new CsvTable(columns, rows);
  }

  private static List<List<String>> split(String text, String source) {
    String heading = text.lines().findFirst().orElse("");
    char comma = heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean quote = c == '"';
        boolean doubled = quote && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (!quote || doubled) {
          value.append(c);
          i += doubled ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == comma) {
        line.add(value.toString());
        value.setLength(0);
      } else if (c == '\n') {
        end(lines, line, value);
        line = new ArrayList<>();
      } else if (c != '\r') {
        value.append(c);
      }
    }
    if (quoted) {
      throw LinmoException.failure(source, "a quote is opened and never closed");
    }
    end(lines, line, value);
    return lines;
  }

  /** Ends a line; an empty one is none. */
  private static void end(List<List<String>> lines, List<String> line, StringBuilder value) {
    if (!line.isEmpty() || !value.isEmpty()) {
      line.add(value.toString());
      lines.add(line);
    }
    value.setLength(0);
  }

  /** A template with the values of a row in the place of their columns. */
  static String fill(String template, Map<String, String> row) {
    String filled = template;
    for (Map.Entry<String, String> entry : row.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }
}
