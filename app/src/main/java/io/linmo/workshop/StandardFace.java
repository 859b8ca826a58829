package io.linmo.workshop;

import io.linmo.capture.sheet.ModelFace;
import io.linmo.font.FontFile;
import io.linmo.image.Script;
import java.awt.geom.Path2D;
import java.util.Optional;

/** The standard faces as one: each character from the first that has it. */
final class StandardFace implements ModelFace {

  private final Installation installation;

  StandardFace(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Optional<Path2D> outline(int codePoint) {
    return face(codePoint).outline(codePoint);
  }

  @Override
  public double advance(int codePoint) {
    return face(codePoint).advance(codePoint);
  }

  private FontFile face(int codePoint) {
    Script script = Script.of(codePoint);
    FontFile own = installation.content(script);
    if (codePoint == ' ' || own.covers(codePoint)) {
      return own;
    }
    return installation.content(script == Script.HAN ? Script.LATIN : Script.HAN);
  }
}
