package io.linmo.batch;

import io.linmo.batch.BatchReport.Outcome;
import io.linmo.batch.BatchReport.State;
import io.linmo.work.Progress;
import io.linmo.workshop.Digest;
import io.linmo.workshop.DrawnGlyphs;
import io.linmo.workshop.FontFileFormat;
import io.linmo.workshop.FontNames;
import io.linmo.workshop.FontRequest;
import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.GlyphsRequest;
import io.linmo.workshop.HandFont;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.WrittenGlyphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Does the jobs of a plan one after the other, each on all threads, into a folder.
 *
 * <p>The report is written after each job. A run that is stopped or killed is continued by running
 * it again: jobs that are done are kept, and of the job in hand the glyphs that were drawn.
 */
public final class Batch {

  /** What a job that is kept takes, in glyphs drawn. */
  private static final double KEPT = 0.1;

  private static final int USUAL_FORMS = 3;

  private final Installation installation;
  private final Path folder;
  private final boolean overwrite;
  private final Map<String, Outcome> before = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();

  /**
   * @param folder of the results; must exist
   * @param overwrite whether files may be replaced that no run of the batch has made
   */
  public Batch(Installation installation, Path folder, boolean overwrite) {
    if (!Files.isDirectory(folder)) {
      throw LinmoException.failure(folder, "there is no such folder").next("make it first");
    }
    this.installation = installation;
    this.folder = folder;
    this.overwrite = overwrite;
    for (Outcome outcome : BatchReport.in(folder).jobs()) {
      before.put(outcome.name(), outcome);
      own.addAll(outcome.files().keySet());
    }
  }

  /**
   * Does all jobs that are not done yet. One that fails is reported, and the next is begun.
   *
   * @param progress where it cancels, the jobs that are left stay open
   */
  public BatchReport run(BatchPlan plan, Progress progress) {
    int count = plan.jobs().size();
    List<Outcome> outcomes = new ArrayList<>();
    plan.jobs().forEach(job -> outcomes.add(left(job, State.OPEN, "")));
    save(outcomes);
    try {
      double[] ends = ends(plan);
      for (int i = 0; i < count; i++) {
        progress.checkCancelled();
        Progress part = progress.part(i == 0 ? 0 : ends[i - 1], ends[i]);
        outcomes.set(i, outcome(plan.jobs().get(i), part));
        save(outcomes, progress);
      }
    } catch (CancellationException e) {
      save(outcomes);
    }
    return new BatchReport(outcomes);
  }

  /** The share of the work that is done after each job, by the glyphs that it must draw. */
  private double[] ends(BatchPlan plan) {
    double[] ends = plan.jobs().stream().mapToDouble(this::glyphs).toArray();
    Arrays.parallelPrefix(ends, Double::sum);
    double all = ends[ends.length - 1];
    return Arrays.stream(ends).map(end -> end / all).toArray();
  }

  private double glyphs(BatchJob job) {
    try {
      int characters = installation.characters(job.charset()).size();
      boolean varied = job.formats().size() > job.glyphFormats().size();
      return isKept(job) ? KEPT : characters * (varied ? job.variants().orElse(USUAL_FORMS) : 1.0);
    } catch (LinmoException e) {
      return KEPT; // It will fail at once.
    }
  }

  /** The same; where the program ends meanwhile, which removes unfinished files, as cancelled. */
  private void save(List<Outcome> outcomes, Progress progress) {
    try {
      save(outcomes);
    } catch (LinmoException e) {
      progress.checkCancelled();
      throw e;
    }
  }

  /** Writes the report, with the jobs of earlier plans at the end. */
  private void save(List<Outcome> outcomes) {
    new BatchReport(outcomes).before(before.values()).save(folder);
  }

  /** A job that was not begun or failed; what it made in an earlier run is not forgotten. */
  private Outcome left(BatchJob job, State state, String reason) {
    return Outcome.open(job, before.get(job.name())).in(state, reason);
  }

  /** Whether an earlier run did a job and nothing has changed since. */
  public boolean isKept(BatchJob job) {
    try {
      return isKept(job, inputs(job, installation.characters(job.charset())));
    } catch (LinmoException e) {
      return false;
    }
  }

  private boolean isKept(BatchJob job, String inputs) {
    Outcome known = before.get(job.name());
    return known != null && known.inputs().equals(inputs) && isWhole(known);
  }

  private Outcome outcome(BatchJob job, Progress progress) {
    try {
      List<Integer> characters = installation.characters(job.charset());
      String inputs = inputs(job, characters);
      if (isKept(job, inputs)) {
        progress.report(1, job.name());
        return before.get(job.name()).kept();
      }
      return new Work(job, inputs, characters).done(progress);
    } catch (LinmoException e) {
      if (e.kind() == LinmoException.Kind.CANCELLED) {
        throw new CancellationException(e.getMessage());
      }
      progress.checkCancelled();
      return left(job, State.FAILED, e.getMessage());
    }
  }

  private String inputs(BatchJob job, List<Integer> characters) {
    String settings =
        "%s %s %s %d %s"
            .formatted(job.formats(), job.variants(), characters, job.seed(), job.family());
    String hand = new HandWorkshop(installation).fingerprint(job.style());
    return Digest.of(
        hand.getBytes(StandardCharsets.UTF_8), settings.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isWhole(Outcome known) {
    return !known.files().isEmpty()
        && known.files().entrySet().stream()
            .allMatch(file -> digest(file.getKey()).filter(file.getValue()::equals).isPresent());
  }

  private Optional<String> digest(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.isRegularFile(path)
          ? Optional.of(Digest.of(Files.readAllBytes(path)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One job that must be done. */
  private final class Work {
    private final BatchJob job;
    private final String inputs;
    private final List<Integer> characters;
    private final Map<String, String> files = new TreeMap<>();

    Work(BatchJob job, String inputs, List<Integer> characters) {
      this.job = job;
      this.inputs = inputs;
      this.characters = characters;
    }

    Outcome done(Progress progress) {
      for (String format : job.fontFormats()) {
        requireFree(job.name() + "." + format);
      }
      claim();
      GlyphSettings settings = GlyphSettings.TYPICAL.withSeed(job.seed());
      boolean both = !job.fontFormats().isEmpty() && !job.glyphFormats().isEmpty();
      Outcome outcome = left(job, State.DONE, "");
      if (!job.fontFormats().isEmpty()) {
        DrawnGlyphs glyphs = fonts(settings, both ? progress.part(0, 0.5) : progress);
        outcome = outcome(glyphs.glyphs().size(), glyphs.leftOut());
      }
      if (!job.glyphFormats().isEmpty()) {
        WrittenGlyphs glyphs = pictures(settings, both ? progress.part(0.5, 1) : progress);
        outcome = outcome(glyphs.count(), glyphs.leftOut());
      }
      return outcome;
    }

    private Outcome outcome(int glyphs, List<Integer> leftOut) {
      StringBuilder missing = new StringBuilder();
      leftOut.forEach(missing::appendCodePoint);
      return new Outcome(job.name(), State.DONE, inputs, files, glyphs, missing.toString(), "");
    }

    /** Names its files in the report before they are written: a run that is killed owns them. */
    private void claim() {
      Path place = folder.resolve(job.name());
      Map<String, String> claimed = new TreeMap<>();
      own.stream()
          .filter(file -> file.startsWith(job.name() + ".") || file.startsWith(job.name() + "/"))
          .forEach(file -> claimed.put(file, ""));
      job.fontFormats().forEach(format -> claimed.put(job.name() + "." + format, ""));
      if (!job.glyphFormats().isEmpty() && !Files.exists(place)) {
        claimed.put(job.name() + "/" + WrittenGlyphs.INDEX, "");
      }
      Outcome open = new Outcome(job.name(), State.OPEN, "", claimed, 0, "", "");
      new BatchReport(List.of(open)).before(BatchReport.in(folder).jobs()).save(folder);
    }

    private DrawnGlyphs fonts(GlyphSettings settings, Progress progress) {
      FontRequest request =
          new FontRequest(
              characters,
              settings,
              FontNames.DEFAULT.withFamily(job.family()),
              job.variants(),
              Locale.getDefault().getLanguage());
      HandFont font = new HandWorkshop(installation).open(job.style()).font(request, progress);
      for (String format : job.fontFormats()) {
        byte[] bytes = font.encode(FontFileFormat.valueOf(format.toUpperCase(Locale.ROOT)));
        write(job.name() + "." + format, bytes);
      }
      return font.glyphs();
    }

    private WrittenGlyphs pictures(GlyphSettings settings, Progress progress) {
      Path place = folder.resolve(job.name());
      boolean ours = own.stream().anyMatch(file -> file.startsWith(job.name() + "/"));
      List<GlyphFileFormat> formats =
          job.glyphFormats().stream()
              .map(format -> GlyphFileFormat.valueOf(format.toUpperCase(Locale.ROOT)))
              .toList();
      WrittenGlyphs glyphs =
          new HandWorkshop(installation)
              .writeGlyphs(
                  job.style(),
                  GlyphsRequest.of(characters, settings, formats),
                  place,
                  overwrite || ours,
                  progress);
      try (Stream<Path> all = Files.list(place)) {
        all.filter(Files::isRegularFile)
            .map(file -> job.name() + "/" + file.getFileName())
            .forEach(name -> files.put(name, digest(name).orElse("")));
      } catch (IOException e) {
        throw LinmoException.of(e);
      }
      return glyphs;
    }

    private void requireFree(String name) {
      Path file = folder.resolve(name);
      if (!overwrite && Files.exists(file) && !own.contains(name)) {
        throw LinmoException.failure(file, "exists already")
            .next("give --force to overwrite it, or choose another folder");
      }
    }

    private void write(String name, byte[] bytes) {
      try (OutputFile file = OutputFile.claim(folder.resolve(name), true)) {
        file.write(bytes);
      }
      files.put(name, Digest.of(bytes));
    }
  }
}
