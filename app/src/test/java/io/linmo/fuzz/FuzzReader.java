package io.linmo.fuzz;

import io.linmo.batch.BatchPlan;
import io.linmo.capture.PagePicture;
import io.linmo.capture.PictureFile;
import io.linmo.capture.PictureLimit;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.sheet.TemplateCodes;
import io.linmo.capture.svg.SvgDrawing;
import io.linmo.font.FontFile;
import io.linmo.image.GlyphCurves;
import io.linmo.opentype.check.FontCheck;
import io.linmo.pdf.PdfPictures;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.stamping.OriginalPdf;
import io.linmo.training.BaseModel;
import io.linmo.transcription.CharacterList;
import io.linmo.transcription.Transcript;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.workshop.DataTable;
import io.linmo.workshop.FileFacts;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OptionFile;
import io.linmo.workshop.WriteRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Everything that reads what others wrote, each from the bytes of one file or request. */
enum FuzzReader {
  /** A learned hand, a signature or a recogniser, as {@code linmo inspect} takes it. */
  STYLE {
    @Override
    void read(byte[] input) throws Exception {
      FileFacts.of(FuzzFiles.sealed(input, ".style"), INSTALLATION);
    }
  },
  MODEL {
    @Override
    void read(byte[] input) throws Exception {
      BaseModel.read(FuzzFiles.sealed(input, ".linmo"));
    }
  },
  PICTURE {
    @Override
    void read(byte[] input) throws Exception {
      Path file = FuzzFiles.file(input, ".png");
      try (PictureFile pictures = PictureFile.open(file)) {
        for (int i = 0; i < Math.min(pictures.count(), 20); i++) {
          PagePicture.of(pictures.read(i, PICTURE_LIMIT), "picture", i + 1);
        }
      }
    }
  },
  SVG {
    @Override
    void read(byte[] input) throws Exception {
      SvgDrawing.read(FuzzFiles.file(input, ".svg"));
    }
  },
  /** TTF, OTF, WOFF and WOFF2, written with. */
  FONT {
    @Override
    void read(byte[] input) throws Exception {
      FontFile font = FontFile.parse(input, "font");
      for (int codePoint : new int[] {'a', 'b', 0xE9, 0x4E00}) {
        font.outline(codePoint);
        font.advance(codePoint);
      }
      InkSource.ofFont(FuzzFiles.file(input, ".ttf"))
          .write(WriteRequest.of("abba", InkFileFormat.SVG));
    }

    @Override
    Class<? extends Exception> refusal() {
      return MissingGlyphsException.class;
    }
  },
  FONT_CHECK {
    @Override
    void read(byte[] input) {
      FontCheck.of(input);
    }
  },
  /** A document to stamp, or to import as a page. */
  PDF {
    @Override
    void read(byte[] input) throws Exception {
      try (OriginalPdf original = OriginalPdf.open(input)) {
        original.document().getNumberOfPages();
      }
      try (PdfPictures pages = PdfPictures.open(FuzzFiles.file(input, ".pdf"))) {
        pages.count();
      }
    }
  },
  PDF_SIGNATURE {
    @Override
    void read(byte[] input) throws Exception {
      DocumentVerifier.verify(input, TRUST);
    }
  },
  JOBS {
    @Override
    void read(byte[] input) throws Exception {
      BatchPlan.read(FuzzFiles.file(input, ".json"));
    }
  },
  /** {@code hand.json} of imported characters. */
  HAND {
    @Override
    void read(byte[] input) throws Exception {
      HandFolder.open(FuzzFiles.named("hand", "hand.json", input));
    }
  },
  CSV {
    @Override
    void read(byte[] input) throws Exception {
      DataTable.read(FuzzFiles.file(input, ".csv"));
    }
  },
  /** Options of a command in a file. */
  PRESET {
    @Override
    void read(byte[] input) throws Exception {
      OptionFile.read(FuzzFiles.file(input, ".txt"));
    }
  },
  /** What a page says, and the characters of a set. */
  TEXT {
    @Override
    void read(byte[] input) throws IOException {
      String text = new String(input, StandardCharsets.UTF_8);
      Transcript.of(text);
      CharacterList.ofLines(text);
      INSTALLATION.characters(text);
    }

    @Override
    Class<? extends Exception> refusal() {
      return IllegalArgumentException.class;
    }
  },
  /** Curves of a glyph in a style. */
  CURVES {
    @Override
    void read(byte[] input) {
      GlyphCurves.parse(new String(input, StandardCharsets.ISO_8859_1));
    }

    @Override
    Class<? extends Exception> refusal() {
      return IllegalArgumentException.class;
    }
  },
  TEMPLATE_CODE {
    @Override
    void read(byte[] input) {
      TemplateCodes.read(new String(input, StandardCharsets.UTF_8));
    }
  },
  /** A request to the studio, as it comes over the network. */
  REQUEST {
    @Override
    void read(byte[] input) throws Exception {
      FuzzStudio.running().send(input);
    }
  };

  /** As small as its inputs: a header of a few bytes may ask for no more. */
  private static final PictureLimit PICTURE_LIMIT = new PictureLimit(4096, 16);

  private static final Installation INSTALLATION = Installation.find().withThreads(1);
  private static final TrustStore TRUST = TrustStore.ofSystem();

  /** What the reader throws for bad input besides exceptions of files. */
  Class<? extends Exception> refusal() {
    return LinmoException.class;
  }

  /** Reads an input and uses what it holds; throws where it is refused. */
  abstract void read(byte[] input) throws Exception;
}
