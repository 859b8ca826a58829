package io.linmo.capture.sheet;

import io.linmo.capture.sheet.SheetCode.UnknownCodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where everything lies on the pages of a sheet.
 *
 * @param paper what the sheet is printed on
 * @param pages in order
 * @param codes what the QR code of each page says
 */
public record SheetLayout(PaperSize paper, List<SheetPage> pages, List<SheetCode> codes) {

  public SheetLayout {
    Objects.requireNonNull(paper, "paper");
    pages = List.copyOf(pages);
    codes = List.copyOf(codes);
  }

  /** A sheet whose characters are known by a name, as {@link SheetSets} finds them. */
  public static SheetLayout named(PaperSize paper, String set, SheetForms forms) {
    return of(paper, set, forms);
  }

  /** A sheet of any characters; its codes hold them. */
  public static SheetLayout custom(PaperSize paper, SheetForms forms) {
    return of(paper, "", forms);
  }

  private static SheetLayout of(PaperSize paper, String set, SheetForms forms) {
    SheetDesign design = new SheetDesign(paper);
    List<SheetForms> parts = forms.pages(design.capacity());
    List<SheetPage> pages = new ArrayList<>();
    List<SheetCode> codes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String detail = set.isEmpty() ? parts.get(i).text() : forms.checksum();
      pages.add(design.page(i + 1, parts.get(i)));
      codes.add(new SheetCode(paper, i + 1, parts.size(), set, detail));
    }
    return new SheetLayout(paper, pages, codes);
  }

  /** Rebuilds a page from what its code says. */
  static SheetPage page(SheetCode code, SheetSets sets) throws UnknownCodeException {
    if (!code.isNamed()) {
      return new SheetDesign(code.paper()).page(code.page(), SheetForms.ofText(code.detail()));
    }
    Optional<SheetForms> forms = sets.named(code.set());
    if (forms.isEmpty()) {
      throw new UnknownCodeException(
          "its set '%s' is unknown to this Linmo; print the sheet again with linmo template"
              .formatted(code.set()));
    }
    if (!forms.get().checksum().equals(code.detail())) {
      throw new UnknownCodeException(
          "its set '%s' has other characters in this Linmo; print the sheet again with linmo template"
              .formatted(code.set()));
    }
    SheetLayout layout = named(code.paper(), code.set(), forms.get());
    if (code.page() > layout.pages().size()) {
      throw new UnknownCodeException(
          "its set '%s' has %d pages, its code says page %d"
              .formatted(code.set(), layout.pages().size(), code.page()));
    }
    return layout.pages().get(code.page() - 1);
  }
}
