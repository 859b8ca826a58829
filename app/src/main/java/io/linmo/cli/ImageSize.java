package io.linmo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Width and height of an image file, from its header alone. */
record ImageSize(int width, int height) {

  /** What is no image has the size 0; who decodes it says so. */
  static ImageSize read(Path file) throws IOException {
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new ImageSize(0, 0);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new ImageSize(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
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
