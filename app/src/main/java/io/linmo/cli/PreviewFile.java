package io.linmo.cli;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSheet;
import io.linmo.png.PngImageWriter;
import io.linmo.style.LearningPreview;
import java.nio.file.Path;
import java.util.List;

/**
 * A picture that shows how a hand is learned so far: characters as written and, below them, as they
 * are drawn. A program that looks at it while it is renewed sees one state or the next.
 */
final class PreviewFile implements LearningPreview {

  /** Edge of a character's cell in pixels. */
  private static final int CELL = 96;

  private final Path file;
  private final Console console;
  private boolean failed;

  private PreviewFile(Path file, Console console) {
    this.file = file;
    this.console = console;
  }

  /** Refuses what cannot be written before anything is learned. */
  static PreviewFile claim(Path file, CommonOptions common) throws CommandFailure {
    OutputFile.claim(file, common.force()).close();
    return new PreviewFile(file, common.console());
  }

  @Override
  public void show(List<GlyphImage> written, List<GlyphImage> drawn) {
    if (failed) {
      return;
    }
    try (OutputFile picture = OutputFile.claim(file, true)) {
      picture.write(PngImageWriter.image(GlyphSheet.rows(List.of(written, drawn), CELL)));
    } catch (CommandFailure e) {
      failed = true;
      console.say(e.getMessage() + "; learning goes on without a preview");
    }
  }
}
