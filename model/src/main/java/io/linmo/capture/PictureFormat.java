package io.linmo.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file holds, known from its first bytes, since the name may lie. Formats that cannot be
 * decoded carry the remedy.
 */
enum PictureFormat {
  PNG("PNG"),
  JPEG("JPEG"),
  TIFF("TIFF"),
  BMP("BMP"),
  GIF("GIF"),
  WEBP("WebP"),
  SVG("SVG"),
  HEIC(
      "HEIC",
      "export it as JPEG (iPhone: Settings > Camera > Formats > Most Compatible takes JPEGs)"),
  AVIF("AVIF", "export it as JPEG or PNG"),
  JPEG_XL("JPEG XL", "export it as JPEG or PNG"),
  JPEG_2000("JPEG 2000", "export it as JPEG or PNG"),
  PHOTOSHOP("Photoshop", "export it as PNG"),
  PDF("PDF", "linmo import reads PDF pages"),
  /** Anything else: a text, a damaged header. */
  UNKNOWN("unknown");

  private static final int HEADER = 512;

  private static final Set<String> ENDINGS =
      Set.of(
          "png", "jpg", "jpeg", "jpe", "jfif", "tif", "tiff", "bmp", "dib", "gif", "webp", "svg",
          "heic", "heif", "hif", "avif", "jxl", "jp2", "psd");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

  private final String label;
  private final String remedy;

  PictureFormat(String label) {
    this(label, null);
  }

  PictureFormat(String label, String remedy) {
    this.label = label;
    this.remedy = remedy;
  }

  /** Its usual name. */
  String label() {
    return label;
  }

  /** What to do with a file that cannot be decoded; empty where it can be, or is no picture. */
  Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  /** Whether a file is meant to be a picture, by its name alone. */
  static boolean isNamed(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  static PictureFormat of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1));
    }
  }

  private static PictureFormat of(String header) {
    if (header.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (header.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (header.startsWith("II*\0") || header.startsWith("MM\0*")) {
      return TIFF;
    }
    if (header.startsWith("II+\0") || header.startsWith("MM\0+")) {
      return TIFF;
    }
    if (header.startsWith("GIF8")) {
      return GIF;
    }
    if (header.startsWith("BM")) {
      return BMP;
    }
    if (header.startsWith("RIFF") && header.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (header.startsWith("ftyp", 4) && header.length() >= 12) {
      return ofBrand(header.substring(8, 12));
    }
    return ofOthers(header);
  }

  private static PictureFormat ofBrand(String brand) {
    if (HEIC_BRANDS.contains(brand)) {
      return HEIC;
    }
    return brand.startsWith("avi") ? AVIF : UNKNOWN;
  }

  private static PictureFormat ofOthers(String header) {
    if (header.startsWith("\u00ff\n") || header.startsWith("JXL ", 4)) {
      return JPEG_XL;
    }
    if (header.startsWith("jP  ", 4)) {
      return JPEG_2000;
    }
    if (header.startsWith("8BPS")) {
      return PHOTOSHOP;
    }
    if (header.startsWith("%PDF-")) {
      return PDF;
    }
    String text = header.replace("\u00ef\u00bb\u00bf", "").stripLeading();
    return text.startsWith("<?xml") || text.startsWith("<svg") || text.startsWith("<!DOCTYPE svg")
        ? SVG
        : UNKNOWN;
  }
}
