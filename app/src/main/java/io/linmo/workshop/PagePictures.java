package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.PictureFile;
import io.linmo.capture.PictureLimit;
import io.linmo.pdf.PdfPictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures of a file, one after the other: of a photograph one, of a PDF or TIFF its pages. */
final class PagePictures {

  /** Takes a picture; the next is decoded after it returns. */
  interface Taker {
    void take(PagePicture picture) throws IOException;
  }

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  private PagePictures() {}

  /** The first picture of a file; others are not decoded. */
  static PagePicture first(Path file) throws IOException {
    InputFile.require(file, "a picture or a PDF file");
    if (isPdf(file)) {
      try (PdfPictures pages = PdfPictures.open(file)) {
        return PagePicture.of(pages.read(0), name(file), 1);
      }
    }
    try (PictureFile pictures = PictureFile.open(file)) {
      return PagePicture.of(pictures.read(0, PictureLimit.PAGE), name(file), 1);
    }
  }

  static void each(Path file, Taker taker) throws IOException {
    InputFile.require(file, "a picture or a PDF file");
    if (isPdf(file)) {
      try (PdfPictures pages = PdfPictures.open(file)) {
        for (int i = 0; i < pages.count(); i++) {
          taker.take(PagePicture.of(pages.read(i), name(file), i + 1));
        }
      }
      return;
    }
    try (PictureFile pictures = PictureFile.open(file)) {
      for (int i = 0; i < pictures.count(); i++) {
        taker.take(PagePicture.of(pictures.read(i, PictureLimit.PAGE), name(file), i + 1));
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static boolean isPdf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      // Some writers put a few bytes before the header.
      String start = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
      return start.contains(new String(PDF, StandardCharsets.ISO_8859_1));
    }
  }
}
