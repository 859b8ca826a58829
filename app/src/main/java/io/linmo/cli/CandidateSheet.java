package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.SignatureDesign;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Signatures side by side, each with its seed below, to choose from. */
final class CandidateSheet {

  private static final int COLUMNS = 3;
  private static final double GAP = 0.5;
  private static final double LABEL_SHARE = 0.22;
  private static final InkColor LABEL = new InkColor(0x80, 0x80, 0x80);

  private final InkSource source;
  private final SignatureDesign design;
  private final String name;
  private final List<Long> seeds;

  CandidateSheet(InkSource source, SignatureDesign design, String name, long seed, int count) {
    this.source = source;
    this.design = design;
    this.name = name;
    this.seeds = LongStream.range(seed, seed + count).boxed().toList();
  }

  List<Long> seeds() {
    return seeds;
  }

  byte[] render(TextFormat format, double size) throws CommandFailure, IOException {
    PdfNotes notes = new PdfNotes("Candidates: " + name, source.note(), source.generated());
    return SignatureDrawing.alone(draw(), format, size, notes);
  }

  private Drawing draw() throws CommandFailure, IOException {
    InkSource print = InkSource.plain();
    List<Drawing> candidates = new ArrayList<>();
    for (long seed : seeds) {
      candidates.add(SignatureDrawing.compose(source, design, name, seed));
    }
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
    return SignatureDrawing.together(placed);
  }
}
