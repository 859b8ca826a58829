package io.linmo.capture.sheet;

import io.linmo.capture.sheet.InkParts.Part;
import io.linmo.image.Script;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each part of a page's ink to the box it was written in.
 *
 * <p>A whole part belongs to the box in which most of it lies, so that strokes which run out of
 * their box are kept. A part with a good share in a second box that has no ink of its own joins two
 * characters: it is cut between the territories, and both are doubtful.
 */
final class BoxInk {

  /** A part with this share of its ink in a second box may join two characters. */
  private static final double JOINED = 0.25;

  /** Parts smaller than this share of a dot as wide as the pen are specks. */
  private static final double SPECK = 0.35;

  /** Parts paler than this on the whole are noise or traces of print. */
  private static final double PALE = 0.45;

  /** A letter of one piece has no other parts than such as are larger than this many dots. */
  private static final double STRAY = 2;

  /** How far outside of its box a separate part may begin, in millimetres. */
  private static final double OUTSIDE_MM = 0.7;

  /**
   * The ink of a box.
   *
   * @param whole parts that belong to it alone
   * @param cut parts that it shares with a neighbour; only what lies in its territory counts
   * @param specks how many parts were left out
   */
  record Content(List<Part> whole, List<Part> cut, int specks) {

    boolean isEmpty() {
      return whole.isEmpty() && cut.isEmpty();
    }
  }

  private final InkParts parts;
  private final SheetPage page;
  private final double pixelsPerMm;
  private final double penWidth;
  private final Territories territories;
  private final List<List<Part>> whole = new ArrayList<>();
  private final List<List<Part>> cut = new ArrayList<>();
  private final int[] specks;

  private BoxInk(InkParts parts, SheetPage page, double pixelsPerMm, Territories territories) {
    this.parts = parts;
    this.page = page;
    this.pixelsPerMm = pixelsPerMm;
    this.territories = territories;
    this.penWidth = parts.penWidth();
    this.specks = new int[page.boxes().size()];
    for (int i = 0; i < specks.length; i++) {
      whole.add(new ArrayList<>());
      cut.add(new ArrayList<>());
    }
  }

  /** The content of each box, in the order of the page. */
  static List<Content> of(
      InkParts parts, SheetPage page, double pixelsPerMm, Territories territories) {
    BoxInk ink = new BoxInk(parts, page, pixelsPerMm, territories);
    List<Part> unclear = new ArrayList<>();
    Map<Part, int[]> owners = new HashMap<>();
    for (Part part : parts.parts()) {
      int[] owner = ink.owners(part);
      if (owner[0] == Territories.NONE) {
        continue;
      }
      owners.put(part, owner);
      if (owner[1] != Territories.NONE) {
        unclear.add(part);
      } else if (ink.isStroke(part, page.boxes().get(owner[0]))) {
        ink.whole.get(owner[0]).add(part);
      } else {
        ink.specks[owner[0]]++;
      }
    }
    for (Part part : unclear) {
      ink.assignUnclear(part, owners.get(part));
    }
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < ink.specks.length; i++) {
      ink.dropStrays(i);
      contents.add(new Content(ink.whole.get(i), ink.cut.get(i), ink.specks[i]));
    }
    return contents;
  }

  /** The box that holds most of a part, and the one that holds a good share of it or NONE. */
  private int[] owners(Part part) {
    Map<Integer, Integer> inside = new HashMap<>();
    Map<Integer, Integer> around = new HashMap<>();
    for (int y = part.top(); y < part.bottom(); y++) {
      for (int x = part.left(); x < part.right(); x++) {
        int box = parts.at(x, y) == part.number() ? territories.at(x, y) : Territories.NONE;
        if (box != Territories.NONE) {
          around.merge(box, 1, Integer::sum);
          if (page.boxes().get(box).contains((x + 0.5) / pixelsPerMm, (y + 0.5) / pixelsPerMm)) {
            inside.merge(box, 1, Integer::sum);
          }
        }
      }
    }
    int first = most(inside.isEmpty() ? around : inside, Territories.NONE);
    int second = most(inside, first);
    boolean isShared =
        second != Territories.NONE
            && inside.get(second) >= JOINED * part.area()
            && inside.get(second) > 2 * penWidth * penWidth;
    return new int[] {first, isShared ? second : Territories.NONE};
  }

  private static int most(Map<Integer, Integer> shares, int except) {
    int best = Territories.NONE;
    for (Map.Entry<Integer, Integer> share : shares.entrySet()) {
      if (share.getKey() != except
          && (best == Territories.NONE || share.getValue() > shares.get(best))) {
        best = share.getKey();
      }
    }
    return best;
  }

  private boolean isStroke(Part part, WritingBox box) {
    double dot = Math.PI / 4 * penWidth * penWidth;
    boolean reachesBox =
        part.right() > (box.xMm() - OUTSIDE_MM) * pixelsPerMm
            && part.left() < (box.rightMm() + OUTSIDE_MM) * pixelsPerMm
            && part.bottom() > (box.yMm() - OUTSIDE_MM) * pixelsPerMm
            && part.top() < (box.bottomMm() + OUTSIDE_MM) * pixelsPerMm;
    return reachesBox && part.area() >= SPECK * dot && part.density() >= PALE;
  }

  /** Dots as wide as the pen beside letters that have none. */
  private void dropStrays(int box) {
    int codePoint = page.boxes().get(box).form().codePoint();
    List<Part> own = whole.get(box);
    if (own.size() < 2 || !isOfOnePiece(codePoint)) {
      return;
    }
    Part main = own.stream().max(Comparator.comparingInt(Part::area)).orElseThrow();
    double dot = Math.PI / 4 * penWidth * penWidth;
    int before = own.size();
    own.removeIf(
        part ->
            part.area() < Math.min(STRAY * dot, main.area() / 8.0)
                && part.distance(main) > penWidth / 2);
    specks[box] += before - own.size();
  }

  private static boolean isOfOnePiece(int codePoint) {
    String letter = Character.toString(codePoint);
    return Script.of(codePoint) == Script.LATIN
        && Character.isLetterOrDigit(codePoint)
        && "ij".indexOf(codePoint) < 0
        && Normalizer.isNormalized(letter, Normalizer.Form.NFD);
  }

  private void assignUnclear(Part part, int[] owner) {
    if (whole.get(owner[1]).isEmpty()) {
      cut.get(owner[0]).add(part);
      cut.get(owner[1]).add(part);
    } else {
      whole.get(owner[0]).add(part);
    }
  }
}
