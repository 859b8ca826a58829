package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.hand.StraightPage;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The writing on a page: rows of places for characters, without lines, frames, codes and marks, on
 * the page made flat. All measures are pixels of the flat page.
 */
public final class PageWriting {

  /** A stroke that leaves its box belongs to it with this share of its pixels. */
  private static final double INSIDE = 0.5;

  /** Pieces within this share of a box from its edge may be remains of the frame. */
  private static final double RIM = 0.07;

  private static final double FRAME_RIM = 0.22;

  private final CleanPage page;
  private final double penWidth;

  private PageWriting(CleanPage page) {
    this.page = page;
    this.penWidth = CleanPage.penWidth(page.pieces);
  }

  /** Reads a picture as it is, without a turn by 90 degrees. */
  public static PageWriting of(PagePicture picture) {
    return new PageWriting(CleanPage.of(picture));
  }

  /** How many sheets of paper lie apart in a picture. */
  public static int sheets(PagePicture picture) {
    return SheetFinder.sheets(picture);
  }

  /** Connected pieces of ink. */
  public int pieces() {
    return page.pieces.size();
  }

  /** This page turned clockwise by a number of quarter turns. */
  public PageWriting turned(int quarterTurns) {
    return new PageWriting(CleanPage.of(page.flat.quarterTurned(quarterTurns)));
  }

  /** Whether ink reaches the edge of the picture, so that some of it may be missing. */
  public boolean isAtEdge(InkGroup group) {
    PixelBox box = source(group);
    return box.x() <= 1
        || box.y() <= 1
        || box.x() + box.width() >= page.flat.picture.width() - 1
        || box.y() + box.height() >= page.flat.picture.height() - 1;
  }

  public boolean isBlank() {
    return page.pieces.isEmpty();
  }

  /** Width of the pen's strokes; 0 on a blank page. */
  public double penWidth() {
    return penWidth;
  }

  /** Height of a typical character; 0 on a blank page. */
  public double typicalHeight() {
    return RowFinder.characterHeight(page.pieces);
  }

  public int width() {
    return page.flat.width();
  }

  public int height() {
    return page.flat.height();
  }

  /** Pixels to a millimetre, as if the page were as wide as A4 where its size is not known. */
  public double pixelsPerMm() {
    return page.flat.pixelsPerMm();
  }

  /**
   * Rows of boxes; of boxes of several sizes the tallest that hold ink, since labels need less
   * room. Empty where the page has no boxes.
   */
  public List<WritingRow> boxRows() {
    Optional<CellGrid> grid =
        page.grids.stream()
            .filter(candidate -> 4 * candidate.cells().size() >= page.grids.get(0).cells().size())
            .max(Comparator.comparingDouble(CellGrid::height));
    if (grid.isEmpty()) {
      return List.of();
    }
    List<WritingRow> rows = new ArrayList<>();
    for (int row = 0; row < grid.get().rows(); row++) {
      List<WritingRow.Place> places = new ArrayList<>();
      for (Cell cell : grid.get().row(row)) {
        places.add(new WritingRow.Place(Optional.of(cell), inkIn(cell)));
      }
      rows.add(WritingRow.ofBoxes(places));
    }
    return rows;
  }

  private Optional<InkGroup> inkIn(Cell cell) {
    List<InkPiece> own = new ArrayList<>();
    for (InkPiece piece : page.pieces) {
      if (shareInside(piece.region(), cell) >= INSIDE && !isRim(piece, cell)) {
        own.add(piece);
      }
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(new InkGroup(own));
  }

  private static double shareInside(Region region, Cell cell) {
    if (region.right() <= cell.left()
        || region.left() >= cell.right()
        || region.bottom() <= cell.top()
        || region.top() >= cell.bottom()) {
      return 0;
    }
    double inside = 0;
    for (int run = 0; run < region.runCount(); run++) {
      if (region.row(run) >= cell.top() && region.row(run) < cell.bottom()) {
        inside +=
            Math.max(
                0,
                Math.min(region.to(run), cell.right()) - Math.max(region.from(run), cell.left()));
      }
    }
    return inside / region.area();
  }

  /**
   * Whether a piece lies along one side of its box, as a remain of the frame does. What was joined
   * to the frame is a stroke only if it comes from the middle of the box.
   */
  private boolean isRim(InkPiece piece, Cell cell) {
    double share = piece.isOfFrame() ? FRAME_RIM : RIM;
    double rimX = share * cell.width();
    double rimY = share * cell.height();
    return piece.right() < cell.left() + rimX
        || piece.left() > cell.right() - rimX
        || piece.bottom() < cell.top() + rimY
        || piece.top() > cell.bottom() - rimY;
  }

  /** Rows of writing without regard to boxes; parts that stand over one another are one place. */
  public List<WritingRow> freeRows() {
    List<WritingRow> rows = new ArrayList<>();
    for (List<InkPiece> row : RowFinder.find(page.pieces)) {
      rows.add(WritingRow.ofInk(stacks(row), false));
    }
    return rows;
  }

  /** Rows of running writing; a place holds a slice, of which a character is one or a few. */
  public List<WritingRow> slicedRows() {
    InkSlices slices = new InkSlices(page.pieces, penWidth, typicalHeight());
    List<WritingRow> rows = new ArrayList<>();
    for (List<InkPiece> row : RowFinder.find(page.pieces)) {
      rows.add(WritingRow.ofInk(slices.of(new InkGroup(row)), false));
    }
    return rows;
  }

  /** Columns of writing from the right side of the page to its left. */
  public List<WritingRow> freeColumns() {
    Map<InkPiece, InkPiece> upright = new IdentityHashMap<>();
    List<InkPiece> turned = new ArrayList<>();
    for (InkPiece piece : page.pieces) {
      turned.add(piece.part(piece.region().turnedLeft(width())));
      upright.put(turned.get(turned.size() - 1), piece);
    }
    List<WritingRow> columns = new ArrayList<>();
    for (List<InkPiece> column : RowFinder.find(turned)) {
      List<InkGroup> groups = new ArrayList<>();
      for (InkGroup stack : stacks(column)) {
        groups.add(new InkGroup(stack.pieces().stream().map(upright::get).toList()));
      }
      columns.add(WritingRow.ofInk(groups, true));
    }
    return columns;
  }

  private static List<InkGroup> stacks(List<InkPiece> row) {
    List<InkGroup> groups = new ArrayList<>();
    for (InkPiece piece : row) {
      InkGroup next = new InkGroup(List.of(piece));
      int last = groups.size() - 1;
      while (last >= 0 && isStacked(groups.get(last), next)) {
        next = groups.remove(last--).with(next);
      }
      groups.add(next);
    }
    return groups;
  }

  private static boolean isStacked(InkGroup first, InkGroup second) {
    int overlap = Math.min(first.right(), second.right()) - Math.max(first.left(), second.left());
    return overlap > 0.5 * Math.min(first.width(), second.width());
  }

  /** The ink of a group with its soft edges, with a margin of two pen widths around its box. */
  public GlyphImage cut(InkGroup group) {
    return new InkCutter(page.coverage, page.pieces).cut(group, margin());
  }

  /** The ink of all places: of the boxes if there are any, or of the rows. */
  public List<GlyphImage> cuts() {
    List<WritingRow> boxes = boxRows();
    InkCutter cutter = new InkCutter(page.coverage, page.pieces);
    return (boxes.isEmpty() ? freeRows() : boxes)
        .stream()
            .flatMap(row -> row.places().stream())
            .flatMap(place -> place.ink().stream())
            .map(ink -> cutter.cut(ink, margin()))
            .toList();
  }

  /** Margin of a cut, in pixels. */
  public int margin() {
    return (int) Math.max(4, Math.ceil(2 * penWidth));
  }

  /**
   * The flat page to look at.
   *
   * @param crops where cuts lie on it, by their ink's box in the picture
   * @param gaps where characters were expected
   */
  public StraightPage straight(Map<PixelBox, InkBox> crops, Map<CharacterForm, InkBox> gaps) {
    Perspective toPicture = page.flat.toPicture;
    StraightPage.ToPicture places =
        new StraightPage.ToPicture() {
          @Override
          public double x(double x, double y) {
            return toPicture.x(x, y);
          }

          @Override
          public double y(double x, double y) {
            return toPicture.y(x, y);
          }
        };
    return new StraightPage(width(), height(), page.flat.picture, places, crops, gaps);
  }

  /** Where a group lies in the picture that the page was read from, in its pixels. */
  public PixelBox source(InkGroup group) {
    return page.flat.source(group.left(), group.top(), group.right(), group.bottom());
  }
}
