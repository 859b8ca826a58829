package io.linmo.workshop;

import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.Backend;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.recognition.Recogniser;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeMedians;
import io.linmo.strokes.writer.StrokeModel;
import io.linmo.strokes.writer.WriterModel;
import io.linmo.training.BaseModel;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.MedianStrokes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What comes with Linmo: base models, recognisers, standard faces and character sets.
 *
 * <p>Each is read at its first use and then kept, so that one installation serves any number of
 * hands. Safe for use by several threads.
 */
public final class Installation {

  private final InstallationFolders folders;
  private final int threads;
  private final Map<Script, BaseModel> models = new EnumMap<>(Script.class);
  private final Map<Script, Optional<Recogniser>> recognisers = new EnumMap<>(Script.class);
  private final Map<Script, FontFile> contents = new EnumMap<>(Script.class);
  private Optional<StrokeMedians> medians;
  private Optional<StrokeModel> strokes;
  private FontLibrary library;
  private CharacterSets characterSets;

  /**
   * @param threads for all work; the networks of a process share one number, the last that was
   *     given to an installation that uses them
   */
  public Installation(InstallationFolders folders, int threads) {
    if (threads < 1) {
      throw LinmoException.request("threads", threads, "1 or more");
    }
    this.folders = folders;
    this.threads = threads;
  }

  /**
   * The installation that this program belongs to, on all processors: the system property {@code
   * linmo.home}, or else a folder above the program or the working folder.
   */
  public static Installation find() {
    return new Installation(
        InstallationFolders.find(System.getenv(), System.getProperties()),
        Runtime.getRuntime().availableProcessors());
  }

  /** The same on another number of threads; it reads its models anew. */
  public Installation withThreads(int count) {
    return new Installation(folders, count);
  }

  public InstallationFolders folders() {
    return folders;
  }

  public int threads() {
    return threads;
  }

  /** The name of a script in messages, files and options. */
  public static String label(Script script) {
    return script.name().toLowerCase(Locale.ROOT);
  }

  public synchronized BaseModel baseModel(Script script) {
    return models.computeIfAbsent(script, this::readModel);
  }

  /** The base model of a script, empty where there is none. */
  public Optional<BaseModel> findBaseModel(Script script) {
    return Files.isRegularFile(modelFile(script))
        ? Optional.of(baseModel(script))
        : Optional.empty();
  }

  private BaseModel readModel(Script script) {
    Path file = modelFile(script);
    if (!Files.isRegularFile(file)) {
      throw LinmoException.failure(file, "there is no base model for %s".formatted(label(script)))
          .next("train one with linmo train or set LINMO_MODELS");
    }
    return reading(() -> BaseModel.read(file));
  }

  private Path modelFile(Script script) {
    return folders.models().resolve(label(script) + ".linmo");
  }

  /** The network that checks whether glyphs of a script can be read, where there is one. */
  public synchronized Optional<Recogniser> recogniser(Script script) {
    return recognisers.computeIfAbsent(script, this::readRecogniser);
  }

  private Optional<Recogniser> readRecogniser(Script script) {
    Path file = folders.models().resolve(label(script) + "-recogniser.linmo");
    return Files.isRegularFile(file)
        ? Optional.of(reading(() -> Recogniser.read(file)))
        : Optional.empty();
  }

  /** Finds the strokes of glyphs; the standard strokes of ideographs are read when first needed. */
  public GlyphStrokes glyphStrokes() {
    return new MedianStrokes(
        codePoint -> medians().flatMap(medians -> medians.of(codePoint)).map(StrokeForm::of));
  }

  /** The standard strokes of Han characters, where they are there. */
  private synchronized Optional<StrokeMedians> medians() {
    if (medians == null) {
      Path file = folders.fontsData().resolve("strokes").resolve("hanzi-medians.linmo");
      medians =
          Files.isRegularFile(file)
              ? Optional.of(reading(() -> StrokeMedians.read(file)))
              : Optional.empty();
    }
    return medians;
  }

  /** What writing Han characters by strokes needs, where it is there. */
  public synchronized Optional<StrokeModel> strokes() {
    if (strokes == null) {
      Path writer = folders.models().resolve("han-writer.linmo");
      strokes =
          Files.isRegularFile(writer)
              ? medians().map(known -> new StrokeModel(known, readWriter(writer)))
              : Optional.empty();
    }
    return strokes;
  }

  private static WriterModel readWriter(Path file) {
    return reading(() -> WriterModel.read(file));
  }

  /** The content face of a script: the standard face that glyphs are translated from. */
  public synchronized FontFile content(Script script) {
    return contents.computeIfAbsent(
        script, missing -> reading(() -> library().content(label(missing))));
  }

  /** Where characters usually lie; the content face is opened at the first request. */
  TypicalMetrics typicalMetrics(Script script) {
    return codePoint -> TypicalMetrics.of(content(script)).of(codePoint);
  }

  /** The faces at hand: those that come with Linmo, and those fetched into the cache. */
  public synchronized FontLibrary library() {
    if (library == null) {
      library = reading(() -> FontLibrary.open(folders.fontsData(), folders.fontCache()));
    }
    return library;
  }

  public synchronized CharacterSets characterSets() {
    if (characterSets == null) {
      characterSets = reading(() -> CharacterSets.read(folders.characterSets()));
    }
    return characterSets;
  }

  /**
   * The characters of a set.
   *
   * @param set {@code ascii}, {@code latin}, {@code gb2312} or another set's name, several joined
   *     by {@code +}, {@code @FILE}, {@code chars:TEXT} or the characters themselves
   */
  public List<Integer> characters(String set) {
    if (!set.startsWith("chars:")) {
      GivenText.requireNoFileName(set);
    }
    try {
      return Arrays.stream(characterSets().resolve(set)).boxed().toList();
    } catch (IllegalArgumentException e) {
      throw LinmoException.request(e.getMessage()).causedBy(e);
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  /** The standard faces, for print beside the ink; each is opened when a glyph needs it. */
  InkSource standardFaces() {
    List<GlyphSource> faces = new ArrayList<>();
    for (Script script : Script.values()) {
      faces.add(new LazyGlyphSource(() -> new FontGlyphSource(content(script))));
    }
    return new InkSource(
        new FallbackGlyphSource(faces), "standard faces", "Set in standard faces.", false);
  }

  /** Readies the networks' library, which takes a second the first time. */
  void startNetworks() {
    Backend.useThreads(threads);
  }

  private static <T> T reading(Callable<T> reader) {
    return Attempt.of(reader);
  }
}
