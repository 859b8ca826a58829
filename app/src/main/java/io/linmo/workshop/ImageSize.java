package io.linmo.workshop;

import io.linmo.capture.PictureFile;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;

/** Width and height of an image file as it is seen, from its header alone. */
record ImageSize(int width, int height) {

  static ImageSize read(Path file) throws IOException {
    try (PictureFile picture = PictureFile.open(file)) {
      Dimension size = picture.size(0);
      return new ImageSize(size.width, size.height);
    }
  }

  long pixels() {
    return (long) width * height;
  }

  /** How many pixels of the file make one of a picture that it was brought down to. */
  int scaleTo(int reducedWidth, int reducedHeight) {
    int longest = Math.max(width, height);
    int reduced = Math.max(reducedWidth, reducedHeight);
    return (longest + reduced - 1) / reduced;
  }
}
