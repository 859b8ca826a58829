package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.stamping.Anchor;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageView;
import io.linmo.stamping.Placement;
import io.linmo.stamping.SignatureField;
import io.linmo.typesetting.Drawing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds the places on a document that a request means. */
final class StampPlaces {

  private static final double GAP = 6;
  private static final double EDGE = 18;
  private static final double LEAST_WIDTH = 24;

  /** How much of the ink lies below the anchor's baseline. */
  private static final double BELOW_BASELINE = 0.25;

  /** And how much of it may, to keep clear of the line above. */
  private static final double MOST_BELOW_BASELINE = 0.5;

  /** Between the ink and the line above an anchor. */
  private static final double CLEARANCE = 1;

  private static final double INITIALS_HEIGHT = 20;
  private static final double INITIALS_MARGIN = 28;

  private final StampRequest request;
  private final OriginalPdf original;
  private final List<String> remarks = new ArrayList<>();

  StampPlaces(StampRequest request, OriginalPdf original) {
    this.request = request;
    this.original = original;
  }

  /** What the caller may not expect of the places that were found. */
  List<String> remarks() {
    return remarks;
  }

  /** The empty signature field that is meant, where one is. */
  Optional<SignatureField> field() {
    if (request.place() instanceof StampPlace.EmptyField) {
      return Optional.of(field(field -> !field.signed(), "no empty signature field"));
    }
    if (request.place() instanceof StampPlace.Field named) {
      String name = named.name();
      SignatureField found =
          field(field -> field.name().equals(name), "no signature field '%s'".formatted(name));
      if (found.signed()) {
        throw failure("the field '%s' is signed already".formatted(name));
      }
      return Optional.of(found);
    }
    return Optional.empty();
  }

  private SignatureField field(Predicate<SignatureField> wanted, String missing) {
    List<SignatureField> fields = SignatureField.of(original.document());
    String names = String.join(", ", fields.stream().map(SignatureField::name).toList());
    return fields.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                failure(missing)
                    .next(
                        names.isEmpty()
                            ? "it has none: give a point or a text to put the ink at"
                            : "it has " + names));
  }

  /** Where the drawing goes, on one page or on several. */
  List<Placement> places(Drawing drawing) throws IOException {
    if (request.place() instanceof StampPlace.At corner) {
      return at(corner, drawing);
    }
    if (request.place() instanceof StampPlace.Beside beside) {
      return List.of(beside(beside.text(), drawing));
    }
    SignatureField field = field().orElseThrow();
    if (field.area() == null) {
      throw failure("the field '%s' cannot be seen".formatted(field.name()))
          .next("give a point to put the ink at");
    }
    return List.of(new Placement(field.page(), field.area()));
  }

  private List<Placement> at(StampPlace.At corner, Drawing drawing) {
    List<Placement> places =
        pages(PageChoice.LAST).stream()
            .map(page -> Placement.at(page, corner.x(), corner.y(), request.widthPt(), drawing))
            .toList();
    places.forEach(this::requireOnPage);
    return places;
  }

  private Placement beside(String text, Drawing drawing) throws IOException {
    List<Anchor> anchors = Anchor.find(original.document(), text, pages(PageChoice.ALL));
    if (anchors.isEmpty()) {
      throw failure(
              "the text '%s' is not on %s"
                  .formatted(text, request.pages().isPresent() ? "these pages" : "any page"))
          .next(
              Anchor.nearest(original.document(), text, pages(PageChoice.ALL))
                  .map("did you mean '%s'?"::formatted)
                  .orElse("check its spelling or give a point"));
    }
    Anchor anchor = anchors.get(0);
    if (anchors.size() > 1) {
      remarks.add(
          "'%s' is there %d times; took the first, on page %d"
              .formatted(text, anchors.size(), anchor.page() + 1));
    }
    Placement place = beside(anchor, text, drawing);
    requireOnPage(place);
    return place;
  }

  /** On the anchor's line, and clear of the line above it: lower if need be, smaller if it must. */
  private Placement beside(Anchor anchor, String text, Drawing drawing) {
    PageView view = PageView.of(original.document().getPage(anchor.page()));
    double left = anchor.end() + GAP;
    double width = Math.min(request.widthPt(), view.width() - EDGE - left);
    Box ink = drawing.inkBounds();
    Box main = InkParts.of(drawing).main();
    double room = anchor.ceiling() - anchor.baseline() - CLEARANCE;
    double high = ink.top() - main.bottom() - BELOW_BASELINE * main.height();
    double low = ink.top() - main.bottom() - MOST_BELOW_BASELINE * main.height();
    double above = Math.min(high, Math.max(low, room / width * ink.width()));
    width = Math.min(width, room / above * ink.width());
    if (width < LEAST_WIDTH) {
      throw failure("there is no room beside '%s'".formatted(text))
          .next("give a point to put the ink at");
    }
    double size = width / ink.width();
    double bottom = anchor.baseline() - (ink.height() - above) * size;
    return Placement.at(anchor.page(), left, Math.max(1, bottom), width, drawing);
  }

  /** Initials at the lower right of every page. */
  List<Placement> initials(Drawing drawing) {
    Box ink = drawing.inkBounds();
    double width = INITIALS_HEIGHT * ink.width() / ink.height();
    return IntStream.range(0, original.document().getNumberOfPages())
        .mapToObj(
            page -> {
              PageView view = PageView.of(original.document().getPage(page));
              double left = view.width() - INITIALS_MARGIN - width;
              return Placement.at(page, left, INITIALS_MARGIN, width, drawing);
            })
        .toList();
  }

  private List<Integer> pages(PageChoice usual) {
    return request.pages().orElse(usual).of(original.document().getNumberOfPages());
  }

  private void requireOnPage(Placement place) {
    PageView view = PageView.of(original.document().getPage(place.page()));
    Box area = place.area();
    boolean on =
        area.left() >= 0
            && area.bottom() >= 0
            && area.right() <= view.width()
            && area.top() <= view.height();
    if (!on) {
      throw failure(
          "ink from (%.0f, %.0f) to (%.0f, %.0f) reaches off page %d, which is %.0f x %.0f points"
              .formatted(
                  area.left(),
                  area.bottom(),
                  area.right(),
                  area.top(),
                  place.page() + 1,
                  view.width(),
                  view.height()));
    }
  }

  private LinmoException failure(String what) {
    return LinmoException.failure(request.source(), what);
  }
}
