package io.linmo.font;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of the font manifest: a face, where it comes from, and the checksums it must have.
 *
 * @param id the face's name in this project, unique in the manifest, such as {@code caveat}
 * @param script {@code latin} or {@code han}: the script the face is listed for
 * @param split what the face may be used for
 * @param packageName npm or Debian package
 * @param version version of the package
 * @param container how the font lies in the package
 * @param file path inside the package
 * @param licence short name of the licence
 * @param bytes size of the font file
 * @param reservedName whether the licence states a Reserved Font Name: such a face is shipped
 *     unmodified or as images only
 * @param sha256 of the font file, in hexadecimal
 * @param packageSha512 of the package, in hexadecimal
 * @param pool path below the root of the Debian archive; empty for npm
 */
public record FontFace(
    String id,
    String script,
    Split split,
    String packageName,
    String version,
    Container container,
    String file,
    String licence,
    long bytes,
    boolean reservedName,
    String sha256,
    String packageSha512,
    String pool) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHA_512 = Pattern.compile("[0-9a-f]{128}");

  /** What a face may be used for. */
  public enum Split {
    /** The standard face a glyph is translated from. */
    CONTENT,
    /** Other standard faces. */
    CONTENT_ALT,
    /** A style to learn from. */
    TRAIN,
    /** A style that no training may see: for measuring. */
    VALIDATION,
    /** Printed and display faces to learn from, optional. */
    TRAIN_EXTRA;

    /** The names of all splits. */
    public static List<String> labels() {
      return Arrays.stream(values()).map(Split::label).toList();
    }

    /** The split's name in the manifest, such as {@code train-extra}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a font lies in its package. */
  public enum Container {
    /** An npm package that holds the whole font. */
    TTF,
    /** An npm package that holds one subset of the font as WOFF. */
    WOFF_SUBSET,
    /** A Debian package: an ar archive with a tar archive in it. */
    DEB
  }

  public FontFace {
    require(ID.matcher(id).matches(), "id", id, "lower-case letters, digits, '.', '_' and '-'");
    require(script.equals("latin") || script.equals("han"), "script", script, "latin or han");
    require(SHA_256.matcher(sha256).matches(), "file_sha256", sha256, "64 hexadecimal digits");
    require(
        SHA_512.matcher(packageSha512).matches(),
        "package_sha512",
        packageSha512,
        "128 hexadecimal digits");
    require(bytes > 0, "bytes", Long.toString(bytes), "a positive size");
    require(!pool.isEmpty() == (container == Container.DEB), "pool", pool, "a path for deb only");
  }

  private static void require(boolean holds, String column, String found, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("%s '%s', expected %s".formatted(column, found, expected));
    }
  }

  /**
   * Whether the licence is the GPL with a font exception or terms written for this face alone,
   * rather than one of the usual permissive font licences.
   */
  public boolean hasOwnTerms() {
    return licence.startsWith("GPL") || licence.startsWith("custom");
  }

  /** The name of the face's file in a cache folder, such as {@code caveat.ttf}. */
  public String fileName() {
    return id + file.substring(file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }

  /**
   * Facts about the face, by name.
   *
   * @param here whether it has been fetched
   */
  public Map<String, Object> facts(boolean here) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id);
    facts.put("script", script);
    facts.put("split", split.label());
    facts.put("licence", licence);
    facts.put("package", packageName + "@" + version);
    facts.put("sha256", sha256);
    facts.put("here", here);
    return facts;
  }
}
