package io.linmo.capture.sheet;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.PageReader;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.hand.StraightPage;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.capture.page.PageInk;
import io.linmo.capture.sheet.CrossingOut.Verdict;
import io.linmo.capture.sheet.SheetCode.UnknownCodeException;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads our own sheets: finds the pages in a picture by their markers, learns from the code what
 * each box is for, straightens the page, takes the print away and cuts out the characters.
 */
public final class TemplateReader implements PageReader {

  /** Pixels to a millimetre that a page is straightened to at most: 300 dpi. */
  private static final double FINEST = 12;

  /** Pixels to a millimetre at which the frames are looked for. */
  private static final double FITTING = 8;

  /** Darkness that the ink of a page has at least; below it lie traces of print. */
  private static final double LEAST_INK = 0.15;

  /** Coarser pictures are refused: a pen's stroke would be one pixel wide. */
  private static final double COARSEST = 3;

  /** Coarser pictures give rough edges. */
  private static final double COARSE = 5;

  /** Room around all boxes that strokes may run out into, in millimetres. */
  private static final double AROUND_MM = 3.5;

  private final SheetSets sets;
  private final ModelFace face;

  /**
   * @param sets what sheets of known names ask for
   * @param face what model characters are printed in
   */
  public TemplateReader(SheetSets sets, ModelFace face) {
    this.sets = sets;
    this.face = face;
  }

  @Override
  public List<PageReading> read(PagePicture picture, Consumer<List<GlyphImage>> cut)
      throws UnreadablePageException {
    List<FoundMarker> markers = MarkerFinder.find(picture);
    List<PagePose> pages = PageFinder.pages(markers);
    if (pages.isEmpty()) {
      throw new UnreadablePageException(
          markers.isEmpty()
              ? "no Linmo sheet in this picture: none of the square marks in a sheet's corners is"
                  + " seen; photograph the whole sheet, or give --chars or --text for another page"
              : "only one of the four marks in the sheet's corners is seen, expected at least two;"
                  + " photograph the whole sheet");
    }
    PagePlane.Source light = PagePlane.Source.of(picture);
    List<PageReading> readings = new ArrayList<>();
    for (PagePose pose : pages) {
      readings.add(read(picture, light, pose));
    }
    return readings;
  }

  private PageReading read(PagePicture picture, PagePlane.Source light, PagePose pose)
      throws UnreadablePageException {
    if (pose.pixelsPerMm() < COARSEST) {
      throw new UnreadablePageException(
          "the sheet is %.0f px wide in this picture, expected at least %.0f; photograph it closer"
              .formatted(
                  pose.pixelsPerMm() * pose.paper().widthMm(), COARSEST * pose.paper().widthMm()));
    }
    Optional<String> text = CodeReader.read(light, pose);
    if (text.isEmpty()) {
      throw new UnreadablePageException(
          "a Linmo sheet, but its QR code cannot be read; photograph it closer, in focus and with"
              + " the code uncovered");
    }
    try {
      SheetCode code = SheetCode.parse(text.get());
      return new PageRun(picture, light, pose, code, SheetLayout.page(code, sets)).read();
    } catch (UnknownCodeException e) {
      throw new UnreadablePageException(e.getMessage(), e);
    }
  }

  /** The reading of one page. */
  private final class PageRun {

    private final PagePicture picture;
    private final PagePlane.Source light;
    private final PagePose pose;
    private final SheetCode code;
    private final SheetPage page;
    private final Map<PixelBox, InkBox> crops = new HashMap<>();
    private final Map<CharacterForm, InkBox> missing = new HashMap<>();
    private PagePlane.Warp warp;
    private double scale;

    PageRun(
        PagePicture picture,
        PagePlane.Source light,
        PagePose pose,
        SheetCode code,
        SheetPage page) {
      this.picture = picture;
      this.light = light;
      this.pose = pose;
      this.code = code;
      this.page = page;
    }

    PageReading read() {
      scale = Math.min(FINEST, Math.max(6, pose.pixelsPerMm()));
      PagePlane.Warp flat =
          new PagePlane.Warp() {
            @Override
            public double x(double xMm, double yMm) {
              return pose.x(xMm, yMm);
            }

            @Override
            public double y(double xMm, double yMm) {
              return pose.y(xMm, yMm);
            }
          };
      warp = GuideFit.refine(plane(flat, Math.min(FITTING, scale)), page, flat);
      PagePlane plane = plane(warp, scale);
      double blur = MarkerBlur.of(plane, page.markers());
      List<BitSet> prints = PrintFading.apply(plane, page, face);
      PrintBlanking.apply(plane, written());
      PageInk ink =
          PageInk.of(
              PagePicture.ofLightness(
                  plane.light, plane.width, plane.height, picture.source(), picture.page()),
              blur);
      return characters(ink.tone() < LEAST_INK, SheetInk.of(ink, prints));
    }

    private PagePlane plane(PagePlane.Warp through, double pixelsPerMm) {
      return PagePlane.sample(
          light, page.widthMm(), page.heightMm(), through, pixelsPerMm, pose.pixelsPerMm());
    }

    private Rectangle2D written() {
      Rectangle2D all = null;
      for (WritingBox box : page.boxes()) {
        Rectangle2D area = SheetDesign.territory(page, box);
        all = all == null ? area : all.createUnion(area);
      }
      return new Rectangle2D.Double(
          all.getX() - AROUND_MM,
          all.getY(),
          all.getWidth() + 2 * AROUND_MM,
          all.getHeight() + AROUND_MM);
    }

    private PageReading characters(boolean isBlank, SheetInk ink) {
      InkParts parts = InkParts.of(ink);
      Territories territories = new Territories(page, scale, parts.width, parts.height);
      double penWidth = parts.penWidth();
      List<BoxInk.Content> contents = BoxInk.of(parts, page, scale, territories);
      List<CapturedCharacter> found = new ArrayList<>();
      List<Gap> gaps = new ArrayList<>();
      for (int i = 0; i < contents.size(); i++) {
        WritingBox box = page.boxes().get(i);
        if (isBlank || contents.get(i).isEmpty()) {
          gaps.add(gap(box, "nothing was written"));
          continue;
        }
        BoxCut cut = BoxCut.of(ink, parts, contents.get(i), territories, i);
        Verdict verdict =
            CrossingOut.judge(cut.image(), box.widthMm() * scale, penWidth, box.form().codePoint());
        if (verdict == Verdict.CROSSED_OUT) {
          gaps.add(gap(box, "crossed out"));
        } else {
          found.add(captured(box, contents.get(i), cut, verdict));
        }
      }
      return new PageReading(found, gaps, remarks(), Optional.of(straight(ink.width, ink.height)));
    }

    private StraightPage straight(int width, int height) {
      StraightPage.ToPicture toPicture =
          new StraightPage.ToPicture() {
            @Override
            public double x(double x, double y) {
              return warp.x(x / scale, y / scale);
            }

            @Override
            public double y(double x, double y) {
              return warp.y(x / scale, y / scale);
            }
          };
      return new StraightPage(width, height, picture, toPicture, crops, missing);
    }

    private Gap gap(WritingBox box, String reason) {
      missing.put(
          box.form(),
          new InkBox(
              box.xMm() * scale, box.yMm() * scale, box.rightMm() * scale, box.bottomMm() * scale));
      return new Gap(box.form(), picture.source(), picture.page(), reason);
    }

    private CapturedCharacter captured(
        WritingBox box, BoxInk.Content content, BoxCut cut, Verdict verdict) {
      List<String> warnings = new ArrayList<>();
      if (verdict == Verdict.DOUBTFUL) {
        warnings.add("a line runs through it; was it crossed out?");
      }
      if (!content.cut().isEmpty()) {
        warnings.add("joined to its neighbour; cut between the boxes");
      }
      InkBox cell =
          new InkBox(
              box.xMm() * scale - cut.left(),
              box.yMm() * scale - cut.top(),
              box.rightMm() * scale - cut.left(),
              box.bottomMm() * scale - cut.top());
      PixelBox place = sourceBox(cut);
      crops.put(
          place,
          new InkBox(
              cut.left(),
              cut.top(),
              cut.left() + cut.image().width(),
              cut.top() + cut.image().height()));
      return new CapturedCharacter(
          box.form(),
          picture.source(),
          picture.page(),
          place,
          cut.image(),
          box.baselineMm() * scale - cut.top(),
          scale,
          Optional.of(cell),
          warnings.isEmpty() ? 1 : 0.5,
          warnings);
    }

    /** Where a crop lies in the picture. */
    private PixelBox sourceBox(BoxCut cut) {
      double left = Double.MAX_VALUE;
      double top = Double.MAX_VALUE;
      double right = 0;
      double bottom = 0;
      for (int corner = 0; corner < 4; corner++) {
        double xMm = (cut.left() + (corner % 2) * cut.image().width()) / scale;
        double yMm = (cut.top() + (corner / 2) * cut.image().height()) / scale;
        left = Math.min(left, warp.x(xMm, yMm));
        right = Math.max(right, warp.x(xMm, yMm));
        top = Math.min(top, warp.y(xMm, yMm));
        bottom = Math.max(bottom, warp.y(xMm, yMm));
      }
      int x = (int) Math.max(0, Math.floor(left));
      int y = (int) Math.max(0, Math.floor(top));
      return new PixelBox(
          x,
          y,
          (int) Math.max(1, Math.min(picture.width(), Math.ceil(right)) - x),
          (int) Math.max(1, Math.min(picture.height(), Math.ceil(bottom)) - y));
    }

    private List<String> remarks() {
      List<String> remarks = new ArrayList<>();
      if (pose.pixelsPerMm() < COARSE) {
        remarks.add(
            "page %d: only %.1f pixels to a millimetre; a closer photograph gives smoother letters"
                .formatted(code.page(), pose.pixelsPerMm()));
      }
      return remarks;
    }
  }
}
