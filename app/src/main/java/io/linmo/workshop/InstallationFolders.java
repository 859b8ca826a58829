package io.linmo.workshop;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folders of an installation's own data.
 *
 * @param home the folder that holds {@code fonts-data}
 * @param models base models and recognisers
 * @param fontCache fetched faces; need not exist
 * @param drawnGlyphs drawn glyphs that are kept between runs; empty to keep none
 */
public record InstallationFolders(
    Path home, Path models, Path fontCache, Optional<Path> drawnGlyphs) {

  private static final String HOME_PROPERTY = "linmo.home";
  private static final String MODELS_PROPERTY = "linmo.models";
  private static final String MODELS_VARIABLE = "LINMO_MODELS";
  private static final String FONTS_VARIABLE = "LINMO_FONTS";
  private static final String CACHE_VARIABLE = "LINMO_CACHE";
  private static final String NO_CACHE = "off";
  private static final Path MARK = Path.of("fonts-data", "fonts.tsv");

  /** Without a folder of drawn glyphs. */
  public InstallationFolders(Path home, Path models, Path fontCache) {
    this(home, models, fontCache, Optional.empty());
  }

  /**
   * The folders of the installation that this program belongs to.
   *
   * <p>The system property {@code linmo.home} names the home. Without it, the home is looked for
   * above the program and above the working folder, so that a built source tree works too. The
   * environment variables {@code LINMO_MODELS} and {@code LINMO_FONTS} name the others. {@code
   * LINMO_CACHE} names the folder that caches are kept in, or is {@code off} to keep no drawn
   * glyphs.
   */
  public static InstallationFolders find(Map<String, String> environment, Properties properties) {
    String named = properties.getProperty(HOME_PROPERTY);
    Path home = named == null ? search() : Path.of(named);
    String models = properties.getProperty(MODELS_PROPERTY, environment.get(MODELS_VARIABLE));
    String fonts = environment.get(FONTS_VARIABLE);
    String caches = environment.get(CACHE_VARIABLE);
    boolean none = NO_CACHE.equals(caches);
    Path cache =
        isGiven(caches) && !none
            ? Path.of(caches)
            : Path.of(properties.getProperty("user.home"), ".cache", "linmo");
    return new InstallationFolders(
        home,
        isGiven(models) ? Path.of(models) : modelsIn(home),
        isGiven(fonts) ? Path.of(fonts) : cache.resolve("fonts"),
        none ? Optional.empty() : Optional.of(cache.resolve("hands")));
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static Path search() {
    return Stream.of(programFolder(), Optional.of(Path.of("").toAbsolutePath()))
        .flatMap(Optional::stream)
        .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
        .filter(folder -> Files.exists(folder.resolve(MARK)))
        .findFirst()
        .orElseThrow(
            () ->
                LinmoException.failure(
                        "", "no %s above the program or the working folder".formatted(MARK))
                    .next("start Linmo by bin/linmo"));
  }

  private static Optional<Path> programFolder() {
    try {
      var source = InstallationFolders.class.getProtectionDomain().getCodeSource();
      return Optional.ofNullable(source == null ? null : Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** In the distribution, or in the source tree. */
  private static Path modelsIn(Path home) {
    Path distributed = home.resolve("models");
    return Files.isDirectory(distributed) ? distributed : home.resolve("model").resolve("weights");
  }

  public Path fontsData() {
    return home.resolve("fonts-data");
  }

  public Path fontManifest() {
    return home.resolve(MARK);
  }

  /** Faces of hands to try the program with. */
  public Path hands() {
    return fontsData().resolve("hands");
  }

  public Path characterSets() {
    return fontsData().resolve("charsets.json");
  }

  /** The same with another cache of fetched faces. */
  public InstallationFolders withFontCache(Path folder) {
    return new InstallationFolders(home, models, folder, drawnGlyphs);
  }
}
