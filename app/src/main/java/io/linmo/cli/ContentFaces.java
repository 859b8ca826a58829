package io.linmo.cli;

import io.linmo.raster.Script;

/** The standard faces that come with Linmo: the glyphs that a style is put on. */
final class ContentFaces {

  private ContentFaces() {}

  /** The manifest's id of the script's standard face. */
  static String of(Script script) {
    return script == Script.HAN ? "lxgw-wenkai" : "noto-sans";
  }
}
