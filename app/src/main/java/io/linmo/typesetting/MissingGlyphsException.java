package io.linmo.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/** A text asks for characters that its glyph source does not have. */
public final class MissingGlyphsException extends Exception {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 8;

  private final transient List<Integer> codePoints;

  public MissingGlyphsException(List<Integer> codePoints) {
    super(describe(codePoints));
    this.codePoints = List.copyOf(codePoints);
  }

  /** The missing characters, each once, in the order of the text. */
  public List<Integer> codePoints() {
    return codePoints;
  }

  private static String describe(List<Integer> codePoints) {
    String shown =
        codePoints.stream()
            .limit(SHOWN)
            .map(MissingGlyphsException::describe)
            .collect(Collectors.joining(", "));
    int more = codePoints.size() - SHOWN;
    return "no glyph for " + shown + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String describe(int codePoint) {
    String code = "U+%04X".formatted(codePoint);
    return Character.isISOControl(codePoint)
        ? code
        : "'%s' (%s)".formatted(Character.toString(codePoint), code);
  }
}
