package io.linmo.workshop;

import io.linmo.capture.sheet.ModelFace;
import io.linmo.capture.sheet.SheetCode;
import io.linmo.capture.sheet.SheetForms;
import io.linmo.capture.sheet.SheetLayout;
import io.linmo.capture.sheet.SheetPage;
import io.linmo.capture.sheet.SheetPrint;
import io.linmo.corpus.CaptureSets;
import io.linmo.pdf.SheetPdfWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes sheets of paper to write a hand on. */
public final class CaptureSheets {

  private static final List<String> ADVICE =
      List.of(
          "Write each character in its box, with the pen you like, small letters up to the dashed"
              + " line.",
          "Leave out what you like. Cross out what went wrong, and leave that box.",
          "Photograph or scan the whole page; the four marks and the code must be seen.");

  private final Installation installation;

  public CaptureSheets(Installation installation) {
    this.installation = installation;
  }

  /**
   * The name of a set of Latin letters with those of a language, in the order in which they show
   * most about a hand; any other set as it is.
   *
   * @param language two letters, such as {@code de}; English where it is not known
   */
  public static String ofLanguage(String set, String language) {
    return CaptureSets.nameOf(set, language);
  }

  public PrintedSheet print(SheetRequest request) {
    SheetLayout layout = layout(request);
    ModelFace face = new StandardFace(installation);
    return Attempt.of(() -> new PrintedSheet(layout, pdf(layout, face)));
  }

  private SheetLayout layout(SheetRequest request) {
    Optional<SheetForms> known =
        request.variants().isEmpty()
            ? new CaptureSets(installation.characterSets()).named(request.set())
            : Optional.empty();
    if (known.isPresent()) {
      return SheetLayout.named(
          request.paper(), request.set().toLowerCase(Locale.ROOT), known.get());
    }
    int[] characters =
        installation.characters(request.set()).stream().mapToInt(Integer::intValue).toArray();
    return SheetLayout.custom(
        request.paper(),
        SheetForms.of(characters, character -> request.variants().indexOf(character) >= 0));
  }

  private static byte[] pdf(SheetLayout layout, ModelFace face) throws IOException {
    List<SheetPdfWriter.Page> pages = new ArrayList<>();
    for (int i = 0; i < layout.pages().size(); i++) {
      SheetPage page = layout.pages().get(i);
      SheetCode code = layout.codes().get(i);
      List<String> words = new ArrayList<>(List.of(title(code)));
      words.addAll(ADVICE);
      pages.add(
          new SheetPdfWriter.Page(
              page.widthMm(), page.heightMm(), SheetPrint.of(page, code, face, words), List.of()));
    }
    return SheetPdfWriter.write("Linmo capture sheet", pages);
  }

  private static String title(SheetCode code) {
    String set = code.set().isEmpty() ? "" : code.set() + ", ";
    return "Linmo: %spage %d of %d".formatted(set, code.page(), code.pages());
  }
}
