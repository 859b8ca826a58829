package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Signatures side by side, each with its seed below, to choose from.
 *
 * @param seeds one for each, in order
 */
public record CandidateSheet(List<Long> seeds, Drawing drawing, PdfNotes notes) {

  private static final int MOST = 60;
  private static final int COLUMNS = 3;
  private static final double GAP = 0.5;
  private static final double LABEL_SHARE = 0.22;
  private static final InkColor LABEL = new InkColor(0x80, 0x80, 0x80);

  /** Refuses numbers of candidates that are out of range, before any work. */
  public static void requireCount(int count) {
    if (count < 1 || count > MOST) {
      throw LinmoException.request("candidates", count, "1 to " + MOST);
    }
  }

  static CandidateSheet draw(
      SignatureDesk desk, InkSource print, InkSource ink, SignRequest request, int count) {
    requireCount(count);
    List<Long> seeds = LongStream.range(request.seed(), request.seed() + count).boxed().toList();
    List<Drawing> candidates = new ArrayList<>();
    for (long seed : seeds) {
      candidates.add(desk.sign(ink, request.withSeed(seed)).drawing());
    }
    PdfNotes notes = new PdfNotes("Candidates: " + request.name(), ink.note(), ink.generated());
    return new CandidateSheet(seeds, sheet(candidates, seeds, print), notes);
  }

  private static Drawing sheet(List<Drawing> candidates, List<Long> seeds, InkSource print) {
    double width = candidates.stream().mapToDouble(c -> c.inkBounds().width()).max().orElseThrow();
    double height =
        candidates.stream().mapToDouble(c -> c.inkBounds().height()).max().orElseThrow();
    List<Drawing> placed = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      double left = i % COLUMNS * (width + GAP);
      double top = -(i / COLUMNS) * (height + GAP + LABEL_SHARE);
      Drawing candidate = candidates.get(i);
      Box ink = candidate.inkBounds();
      placed.add(candidate.moved(left - ink.left(), top - height - ink.bottom()));
      TextBlock label =
          print
              .set(
                  "%d: --seed %d".formatted(i + 1, seeds.get(i)),
                  TextLayout.UNBROKEN,
                  Liveliness.NONE)
              .scaled(LABEL_SHARE)
              .moved(left, top - height - LABEL_SHARE * 1.4);
      placed.add(Drawing.of(label, LABEL));
    }
    return new Drawing(placed.stream().flatMap(drawing -> drawing.parts().stream()).toList());
  }

  /** The sheet as a file. */
  public byte[] encode(InkFileFormat format, double em) {
    DrawnSignature.requireEm(em);
    return Attempt.of(() -> DrawnSignature.encode(drawing, format, em, notes));
  }
}
