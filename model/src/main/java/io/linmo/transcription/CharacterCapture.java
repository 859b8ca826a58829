package io.linmo.transcription;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.hand.StraightPage;
import io.linmo.capture.page.Cell;
import io.linmo.capture.page.InkGroup;
import io.linmo.capture.page.PageWriting;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import io.linmo.image.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cuts matched characters out of their page, with baseline, box and warnings. */
final class CharacterCapture {

  /** A character's lower edge farther than this from the row's line, in em, is not its baseline. */
  private static final double FARTHEST_OFF = 0.3;

  /** Letters and figures that many hands write with a descender. */
  private static final String SOMETIMES_BELOW = "fzJQFYTP134579ß";

  /** How far such a one may be below the line and still stand on it, in em. */
  private static final double BELOW = 0.1;

  /** How far separate characters follow their own lower edges rather than the row's line. */
  static final double SEPARATE = 0.75;

  /** The same for running writing, whose ups and downs are the hand's. */
  static final double RUNNING = 0.25;

  /** Characters of a column have no line in common. */
  static final double COLUMN = 1;

  private final PageWriting page;
  private final PagePicture picture;
  private final SizeModel sizes;
  private final double ownLine;
  private final Map<Integer, RowLine> lines = new TreeMap<>();
  private final Map<PixelBox, InkBox> crops = new HashMap<>();
  private final Map<CharacterForm, InkBox> gaps = new HashMap<>();

  /**
   * @param ownLine how far characters follow their own lower edges rather than the row's line
   */
  CharacterCapture(
      PageWriting page, PagePicture picture, SizeModel sizes, List<Match> matches, double ownLine) {
    this.ownLine = ownLine;
    this.page = page;
    this.picture = picture;
    this.sizes = sizes;
    if (ownLine == COLUMN) {
      return;
    }
    matches.stream()
        .collect(Collectors.groupingBy(Match::row))
        .forEach((row, own) -> RowLine.of(own, sizes).ifPresent(line -> lines.put(row, line)));
  }

  CapturedCharacter capture(Match match, int form, List<String> warnings) {
    return capture(match, form, warnings, Math.exp(match.log()));
  }

  CapturedCharacter capture(Match match, int form, List<String> warnings, double confidence) {
    InkGroup ink = Dust.removed(match.ink().orElseThrow(), match.codePoint(), page.penWidth());
    GlyphImage cut = page.cut(ink);
    double left = ink.left() - page.margin();
    double top = ink.top() - page.margin();
    crops.put(page.source(ink), new InkBox(left, top, left + cut.width(), top + cut.height()));
    return new CapturedCharacter(
        new CharacterForm(match.codePoint(), form),
        picture.source(),
        picture.page(),
        page.source(ink),
        cut,
        baseline(match, ink) - top,
        page.pixelsPerMm(),
        cell(match, ink).map(box -> moved(box, -left, -top)),
        confidence,
        warnings);
  }

  /** Marks the empty box of a character that is not there. */
  void miss(Match match, int form) {
    match
        .cell()
        .ifPresent(
            cell ->
                gaps.put(
                    new CharacterForm(match.codePoint(), form),
                    new InkBox(cell.left(), cell.top(), cell.right(), cell.bottom())));
  }

  /** The page with all that was captured so far. */
  StraightPage page() {
    return page.straight(crops, gaps);
  }

  private double baseline(Match match, InkGroup ink) {
    if (Script.of(match.codePoint()) == Script.HAN && match.cell().isPresent()) {
      InkBox box = square(match.cell().get());
      return box.top() + EmBox.TOP * box.height();
    }
    RowLine line = lines.get(match.row());
    if (line == null) {
      return sizes
          .reader()
          .metrics(match.codePoint())
          .map(usual -> ink.centerY() + (usual.top() + usual.bottom()) / 2 * sizes.em())
          .orElse((double) ink.bottom());
    }
    double common = line.at(ink.centerX());
    boolean stands =
        sizes
            .reader()
            .metrics(match.codePoint())
            .filter(usual -> RowLine.stands(match.codePoint(), usual))
            .isPresent();
    double below = (ink.bottom() - common) / sizes.em();
    double own = isOwnLine(match.codePoint(), below) ? ink.bottom() : common;
    return stands ? common + ownLine * (own - common) : common;
  }

  /**
   * Whether the lower edge of a character shows the line it stands on.
   *
   * @param below how far it is below the row's line, in em
   */
  static boolean isOwnLine(int codePoint, double below) {
    boolean descends = SOMETIMES_BELOW.indexOf(codePoint) >= 0 && below > BELOW;
    return Math.abs(below) < FARTHEST_OFF && !descends;
  }

  /** The box on the page: for Han the em square, which is inferred where there is no box. */
  private Optional<InkBox> cell(Match match, InkGroup ink) {
    boolean han = Script.of(match.codePoint()) == Script.HAN;
    if (match.cell().isPresent()) {
      Cell cell = match.cell().get();
      return Optional.of(
          han ? square(cell) : new InkBox(cell.left(), cell.top(), cell.right(), cell.bottom()));
    }
    return han ? Optional.of(emSquare(match, ink)) : Optional.empty();
  }

  private static InkBox square(Cell cell) {
    double half = Math.max(cell.width(), cell.height()) / 2;
    return new InkBox(
        cell.centerX() - half, cell.centerY() - half, cell.centerX() + half, cell.centerY() + half);
  }

  private InkBox emSquare(Match match, InkGroup ink) {
    double em = sizes.em();
    double middle =
        sizes
            .reader()
            .metrics(match.codePoint())
            .map(usual -> (usual.left() + usual.right()) / 2)
            .orElse(0.5);
    double left = ink.centerX() - middle * em;
    double top = baseline(match, ink) - EmBox.TOP * em;
    return new InkBox(left, top, left + em, top + em);
  }

  private static InkBox moved(InkBox box, double dx, double dy) {
    return new InkBox(box.left() + dx, box.top() + dy, box.right() + dx, box.bottom() + dy);
  }
}
