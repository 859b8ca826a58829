package io.linmo.capture.sheet;

import java.util.List;
import java.util.Objects;

/**
 * Where everything lies on the pages of a sheet.
 *
 * @param paper what the sheet is printed on
 * @param pages in order
 */
public record SheetLayout(PaperSize paper, List<SheetPage> pages) {

  public SheetLayout {
    Objects.requireNonNull(paper, "paper");
    pages = List.copyOf(pages);
  }
}
