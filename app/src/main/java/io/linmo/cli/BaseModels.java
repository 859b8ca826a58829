package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.image.Script;
import io.linmo.recognition.Recogniser;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The base models and standard faces that come with Linmo. */
final class BaseModels {

  private final LinmoHome home;
  private final FontLibrary library;

  BaseModels(LinmoHome home) throws IOException {
    this.home = home;
    this.library = FontLibrary.open(home.fontsData(), FontCache.defaultFolder());
  }

  BaseModel model(Script script) throws CommandFailure, IOException {
    Path file = home.models().resolve(label(script) + ".linmo");
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          "%s: there is no base model for %s; train one with linmo train or set LINMO_MODELS"
              .formatted(file, label(script)));
    }
    return BaseModel.read(file);
  }

  /** The network that checks whether glyphs of a script can be read, where there is one. */
  Optional<Recogniser> recogniser(Script script) throws IOException {
    Path file = home.models().resolve(label(script) + "-recogniser.linmo");
    return Files.isRegularFile(file) ? Optional.of(Recogniser.read(file)) : Optional.empty();
  }

  FontFile content(Script script) throws IOException {
    return library.content(label(script));
  }

  static String label(Script script) {
    return script.name().toLowerCase(Locale.ROOT);
  }
}
