package io.linmo.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The faces that are present: bundled ones and those fetched into the cache.
 *
 * <p>A face is looked for in {@code fonts-data/content}, {@code fonts-data/hands} and the cache,
 * under the name {@code <id>.<ttf|otf|ttc|woff>}. Its bytes must have the checksum of the manifest;
 * an altered file is refused by name.
 */
public final class FontLibrary {

  private static final String LATIN_CONTENT = "noto-sans";
  private static final String HAN_CONTENT = "lxgw-wenkai";

  private final FontManifest manifest;
  private final List<Path> folders;
  private final Path cache;

  private FontLibrary(FontManifest manifest, List<Path> folders, Path cache) {
    this.manifest = manifest;
    this.folders = folders;
    this.cache = cache;
  }

  /**
   * A library over a {@code fonts-data} folder and a cache folder.
   *
   * @param cache need not exist
   */
  public static FontLibrary open(Path fontsData, Path cache) throws IOException {
    return new FontLibrary(
        FontManifest.read(fontsData.resolve("fonts.tsv")),
        List.of(fontsData.resolve("content"), fontsData.resolve("hands"), cache),
        cache);
  }

  public FontManifest manifest() {
    return manifest;
  }

  /** The faces of {@code wanted} that are present, in the same order; not verified. */
  public List<FontFace> present(List<FontFace> wanted) {
    return wanted.stream().filter(face -> file(face).isPresent()).toList();
  }

  /** Opens a face by its id. */
  public FontFile open(String id) throws IOException {
    FontFace face =
        manifest
            .find(id)
            .orElseThrow(() -> new IOException("face '" + id + "' is not in the font manifest"));
    return open(face);
  }

  /** Opens a face of the manifest, after checking its bytes. */
  public FontFile open(FontFace face) throws IOException {
    Path file = file(face).orElseThrow(() -> missing(face));
    byte[] bytes = Files.readAllBytes(file);
    String found = Checksum.sha256(bytes);
    if (!found.equals(face.sha256())) {
      throw new IOException(
          "%s: altered or damaged: SHA-256 is %s, expected %s; run: linmo fonts fetch"
              .formatted(file, found, face.sha256()));
    }
    return FontFile.parse(bytes, file.toString());
  }

  /**
   * The content face of a script: the standard face that glyphs are translated from.
   *
   * @param script {@code latin} or {@code han}
   */
  public FontFile content(String script) throws IOException {
    return open(contentId(script));
  }

  /** The id of a script's content face in the manifest. */
  public static String contentId(String script) {
    return script.equals("han") ? HAN_CONTENT : LATIN_CONTENT;
  }

  private Optional<Path> file(FontFace face) {
    Stream<Path> places = folders.stream().map(folder -> folder.resolve(face.fileName()));
    return places.filter(Files::isRegularFile).findFirst();
  }

  private IOException missing(FontFace face) {
    return new IOException(
        "face '%s' (%s) is not in %s; run: linmo fonts fetch"
            .formatted(face.id(), face.packageName(), cache));
  }
}
