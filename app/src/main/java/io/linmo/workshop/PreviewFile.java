package io.linmo.workshop;

import io.linmo.image.GlyphImage;
import io.linmo.style.LearningPreview;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A picture that shows how a hand is learned so far: characters as written and, below them, as they
 * are drawn. A program that looks at it while it is renewed sees one state or the next.
 */
public final class PreviewFile implements LearningPreview {

  private final Path file;
  private final Consumer<LinmoException> trouble;
  private boolean failed;

  private PreviewFile(Path file, Consumer<LinmoException> trouble) {
    this.file = file;
    this.trouble = trouble;
  }

  /**
   * Refuses what cannot be written before anything is learned.
   *
   * @param overwrite whether a file that exists may be replaced
   * @param trouble is notified once if the picture can no longer be written
   */
  public static PreviewFile claim(Path file, boolean overwrite, Consumer<LinmoException> trouble) {
    OutputFile.claim(file, overwrite).close();
    return new PreviewFile(file, trouble);
  }

  @Override
  public void show(List<GlyphImage> written, List<GlyphImage> drawn) {
    if (failed) {
      return;
    }
    try (OutputFile picture = OutputFile.claim(file, true)) {
      picture.write(PreviewPicture.of(written, drawn));
    } catch (LinmoException e) {
      failed = true;
      trouble.accept(e);
    }
  }
}
