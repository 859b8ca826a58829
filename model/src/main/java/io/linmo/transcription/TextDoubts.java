package io.linmo.transcription;

import io.linmo.transcription.TextLattice.Placed;
import java.util.ArrayList;
import java.util.List;

/** What speaks against the characters that were found in free writing, in words. */
final class TextDoubts {

  /** Below this the borders of a character may lie elsewhere. */
  private static final double SURE_PLACE = 0.9;

  /** ln of the least belief in a reading that supports a label. */
  private static final double SURE_READING = -3;

  /** Mean of the same over a line that surely says what the text says. */
  private static final double SURE_LINE = -3.8;

  /** ln of the belief below which a reading speaks against a label. */
  private static final double MISREAD = -5;

  /** Hands that join more characters than this share read badly as a rule. */
  private static final double CONNECTED = 0.4;

  private final Doubts general;
  private final boolean isConnected;

  TextDoubts(int[] distinct, TextMatch match) {
    this.isConnected = match.model().joined() > CONNECTED;
    this.general = new Doubts(distinct, match.model().sizes(), match.page());
  }

  /** The characters of a line, each with its doubts. */
  List<Judged> of(List<Placed> line) {
    List<Judged> judged = new ArrayList<>();
    double belief =
        line.isEmpty()
            ? 0
            : TextMatch.belief(line.stream().map(Placed::match).toList(), line.size());
    for (int i = 0; i < line.size(); i++) {
      Placed placed = line.get(i);
      List<String> warnings = new ArrayList<>();
      if (belief < SURE_LINE) {
        warnings.add("its line may say something else");
      }
      if (placed.probability() < SURE_PLACE) {
        warnings.add("where it begins or ends is not sure");
      }
      Match match = placed.match();
      if (match.log() < SURE_READING) {
        warnings.add("does not look like '%s'".formatted(Character.toString(match.codePoint())));
      }
      if (!follows(line, i) || !follows(line, i + 1)) {
        warnings.add("the character beside it was not found and may be part of it");
      }
      if (!isConnected && (isMisread(line, i - 1) || isMisread(line, i + 1))) {
        warnings.add("the character beside it reads badly, so that their border is not sure");
      }
      warnings.addAll(general.of(match));
      judged.add(new Judged(match, placed.probability(), warnings));
    }
    return judged;
  }

  /** Whether there is far more ink than a character has, as in a scribble over it. */
  boolean isCrossedOut(Judged judged) {
    return general.isCrossedOut(judged.match());
  }

  /** Whether what was found at a place of a line hardly can be what it should be. */
  private static boolean isMisread(List<Placed> line, int i) {
    return i >= 0 && i < line.size() && line.get(i).match().log() < MISREAD;
  }

  /** Whether a character of a line stands in the text next to the one that was found before it. */
  private static boolean follows(List<Placed> line, int i) {
    return i == 0
        || i == line.size()
        || line.get(i).match().index() == line.get(i - 1).match().index() + 1;
  }
}
