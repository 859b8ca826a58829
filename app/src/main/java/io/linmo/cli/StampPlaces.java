package io.linmo.cli;

import io.linmo.stamping.Anchor;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageView;
import io.linmo.stamping.Placement;
import io.linmo.stamping.SignatureField;
import io.linmo.typesetting.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the places on a document that the options mean. */
final class StampPlaces {

  private static final double GAP = 6;
  private static final double EDGE = 18;
  private static final double LEAST_WIDTH = 24;

  /** How much of the ink lies below the anchor's baseline. */
  private static final double BELOW_BASELINE = 0.25;

  private static final double INITIALS_HEIGHT = 20;
  private static final double INITIALS_MARGIN = 28;

  private final StampOptions options;
  private final OriginalPdf original;
  private final CommonOptions common;

  StampPlaces(StampOptions options, OriginalPdf original, CommonOptions common) {
    this.options = options;
    this.original = original;
    this.common = common;
  }

  /** The empty signature field that is meant, where one is. */
  Optional<SignatureField> field() {
    if (options.field() == null) {
      return Optional.empty();
    }
    List<SignatureField> fields = SignatureField.of(original.document());
    boolean auto = options.field().equals("auto");
    SignatureField found =
        fields.stream()
            .filter(field -> auto ? !field.signed() : field.name().equals(options.field()))
            .findFirst()
            .orElseThrow(() -> failure(noField(fields, auto)));
    if (found.signed()) {
      throw failure("the field '%s' is signed already".formatted(found.name()));
    }
    return Optional.of(found);
  }

  private String noField(List<SignatureField> fields, boolean auto) {
    String names = String.join(", ", fields.stream().map(SignatureField::name).toList());
    return "%s; %s"
        .formatted(
            auto
                ? "no empty signature field"
                : "no signature field '%s'".formatted(options.field()),
            names.isEmpty() ? "it has none: use --at or --anchor" : "it has " + names);
  }

  /** Where the drawing goes, on one page or on several. */
  List<Placement> places(Drawing drawing) throws IOException {
    Optional<SignatureField> field = field();
    if (field.isPresent()) {
      if (field.get().area() == null) {
        throw failure("the field '%s' cannot be seen: use --at".formatted(field.get().name()));
      }
      return List.of(new Placement(field.get().page(), field.get().area()));
    }
    return options.anchor() == null ? at(drawing) : List.of(beside(drawing));
  }

  private List<Placement> at(Drawing drawing) {
    String[] corner = options.at().split(",");
    double x = Lengths.points(corner[0], "--at", common);
    double y = Lengths.points(corner[1], "--at", common);
    List<Placement> places =
        pages("last").stream()
            .map(page -> Placement.at(page, x, y, options.width(common), drawing))
            .toList();
    for (Placement place : places) {
      requireOnPage(place);
    }
    return places;
  }

  private Placement beside(Drawing drawing) throws IOException {
    List<Anchor> anchors = Anchor.find(original.document(), options.anchor(), pages("all"));
    if (anchors.isEmpty()) {
      throw failure(
          "the text '%s' is not on %s; check its spelling or use --at"
              .formatted(options.anchor(), options.pages() == null ? "any page" : "these pages"));
    }
    Anchor anchor = anchors.get(0);
    if (anchors.size() > 1) {
      common
          .console()
          .say(
              "'%s' is there %d times; took the first, on page %d"
                  .formatted(options.anchor(), anchors.size(), anchor.page() + 1));
    }
    PageView view = PageView.of(original.document().getPage(anchor.page()));
    double left = anchor.end() + GAP;
    double width = Math.min(options.width(common), view.width() - EDGE - left);
    if (width < LEAST_WIDTH) {
      throw failure("there is no room beside '%s'; use --at".formatted(options.anchor()));
    }
    Placement level = Placement.at(anchor.page(), left, 0, width, drawing);
    double bottom = anchor.baseline() - BELOW_BASELINE * level.area().height();
    Placement place = Placement.at(anchor.page(), left, Math.max(1, bottom), width, drawing);
    requireOnPage(place);
    return place;
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

  private List<Integer> pages(String usual) {
    String wanted = options.pages() == null ? usual : options.pages();
    return PageChoice.of(wanted, original.document().getNumberOfPages(), common);
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
    return LinmoException.failure(options.document(), what);
  }
}
