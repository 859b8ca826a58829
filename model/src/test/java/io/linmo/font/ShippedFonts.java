package io.linmo.font;

import java.nio.file.Path;

/** The fonts-data folder of this checkout. */
public final class ShippedFonts {

  public static final Path FOLDER = Path.of("..", "fonts-data");
  public static final Path NOTO_SANS = FOLDER.resolve("content/noto-sans.ttf");
  public static final Path WENKAI = FOLDER.resolve("content/lxgw-wenkai.ttf");
  public static final Path HOMEMADE_APPLE = FOLDER.resolve("hands/homemade-apple.ttf");
  public static final Path AOYAGI = FOLDER.resolve("hands/aoyagi-kouzan-t.ttf");

  private ShippedFonts() {}
}
