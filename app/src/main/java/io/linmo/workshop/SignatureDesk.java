package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.SignatureComposer;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Draws signatures; seals and captions that the hand cannot write are set in standard faces. */
public final class SignatureDesk {

  private static final double CAPTION_SHARE = 0.3;
  private static final double CAPTION_GAP = 0.12;

  /** A caption under a short name may be wider than the name, in em of the name. */
  private static final double LEAST_CAPTION = 3;

  private final Installation installation;

  public SignatureDesk(Installation installation) {
    this.installation = installation;
  }

  /** Draws a signature, which is the same for the same seed. */
  public DrawnSignature sign(InkSource ink, SignRequest request) {
    Drawing drawing = Attempt.of(() -> compose(ink, request));
    return new DrawnSignature(request.name(), request.seed(), ink.note(), ink.generated(), drawing);
  }

  private Drawing compose(InkSource ink, SignRequest request) {
    GlyphSource seals =
        request.design().seal().isEmpty() ? ink.glyphs() : installation.standardFaces().glyphs();
    try {
      return new SignatureComposer(ink.glyphs(), ink.strokes(), seals, request.design())
          .compose(request.name(), request.seed());
    } catch (MissingGlyphsException e) {
      throw ink.missing(e);
    }
  }

  /**
   * A signature with small lines under it, in the hand where it has all their characters.
   *
   * @param hand empty for standard faces throughout
   */
  public DrawnSignature captioned(
      DrawnSignature signature, String text, Optional<InkSource> hand, PenSettings pen) {
    return signature.withDrawing(
        Attempt.of(
            () -> caption(signature.drawing(), text, hand, pen.liveliness(signature.seed()))));
  }

  private Drawing caption(
      Drawing drawing, String text, Optional<InkSource> hand, Liveliness liveliness) {
    boolean written = hand.isPresent() && hasAll(hand.get(), text);
    InkSource source = written ? hand.get() : installation.standardFaces();
    boolean lively = written || hand.isEmpty();
    Box ink = drawing.inkBounds();
    double measure = Math.max(ink.width(), LEAST_CAPTION) / CAPTION_SHARE;
    TextLayout layout = TextLayout.broken(measure);
    TextBlock block = source.set(text, layout, lively ? liveliness : Liveliness.NONE);
    TextBlock small = block.scaled(CAPTION_SHARE);
    double y = ink.bottom() - CAPTION_GAP - small.inkBounds().top();
    return drawing.with(Drawing.of(small.moved(ink.left(), y), drawing.parts().get(0).color()));
  }

  private static boolean hasAll(InkSource hand, String text) {
    return text.codePoints()
        .filter(c -> c != '\n' && !Character.isSpaceChar(c))
        .allMatch(c -> hand.glyphs().glyph(c).isPresent());
  }

  /** Puts a signature's ink on a document, which proves nothing about who put it there. */
  public StampedDocument stamp(DrawnSignature signature, StampRequest request) {
    return onDocument(request, () -> new DocumentInk(request, signature).stamped());
  }

  /** Signs a document digitally, with the ink as the visible signature. */
  public StampedDocument sign(
      DrawnSignature signature, StampRequest request, DigitalSigning signing) {
    return onDocument(request, () -> new DocumentInk(request, signature).signed(signing));
  }

  /** Refuses what {@link #sign} would refuse, without using the key or asking an authority. */
  public StampedDocument rehearse(
      DrawnSignature signature, StampRequest request, DigitalSigning signing) {
    return onDocument(request, () -> new DocumentInk(request, signature).rehearsed(signing));
  }

  private static StampedDocument onDocument(StampRequest request, Callable<StampedDocument> work) {
    return Attempt.of(
        () -> {
          try {
            return work.call();
          } catch (RefusedPdfException e) {
            throw LinmoException.of(e).at(request.source());
          }
        });
  }

  /** Signatures of successive seeds side by side, to choose from. */
  public CandidateSheet candidates(InkSource ink, SignRequest request, int count) {
    return Attempt.of(
        () -> CandidateSheet.draw(this, installation.standardFaces(), ink, request, count));
  }
}
