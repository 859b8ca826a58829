package io.linmo.workshop;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets write it (RFC 4180): a heading, then rows; commas, semicolons or tabs
 * between values, quotes around those that hold one.
 */
public record DataTable(List<String> columns, List<Map<String, String>> rows) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  /** Reads a table in UTF-8, UTF-16 or Windows-1252. */
  public static DataTable read(Path file) throws IOException {
    return parse(EncodedText.read(file), file.toString());
  }

  /**
   * @param source what to call the table in messages
   */
  public static DataTable parse(String text, String source) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return of(parser.getRecords(), source);
    } catch (IOException | UncheckedIOException e) {
      throw LinmoException.failure(source, "not a table: " + FailureText.of(e)).causedBy(e);
    }
  }

  /** The one that the heading holds most of. */
  private static char delimiter(String text) {
    String heading = text.lines().findFirst().orElse("");
    char best = ',';
    for (char one : DELIMITERS) {
      best = count(heading, one) > count(heading, best) ? one : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static DataTable of(List<CSVRecord> lines, String source) {
    if (lines.size() < 2) {
      throw LinmoException.failure(source, "a table of 0 rows").expected("a heading and 1 or more");
    }
    List<String> columns = lines.get(0).stream().map(String::strip).toList();
    requireDistinct(columns, source);
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord line : lines.subList(1, lines.size())) {
      if (line.size() != columns.size()) {
        throw LinmoException.failure(
                source, "row %d has %d values".formatted(rows.size() + 1, line.size()))
            .expected(Integer.toString(columns.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), line.get(c));
      }
      rows.add(row);
    }
    return new DataTable(columns, List.copyOf(rows));
  }

  private static void requireDistinct(List<String> columns, String source) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (column.isEmpty() || !seen.add(column)) {
        throw LinmoException.failure(
                source,
                column.isEmpty()
                    ? "a column has no name"
                    : "two columns are called '%s'".formatted(column))
            .expected("a name of its own for each");
      }
    }
  }
}
