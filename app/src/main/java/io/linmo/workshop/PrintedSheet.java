package io.linmo.workshop;

import io.linmo.capture.sheet.SheetLayout;

/**
 * A capture sheet, ready to print.
 *
 * @param layout where its boxes lie
 * @param pdf its pages
 */
public record PrintedSheet(SheetLayout layout, byte[] pdf) {

  public int boxes() {
    return layout.pages().stream().mapToInt(page -> page.boxes().size()).sum();
  }
}
