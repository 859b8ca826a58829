package io.linmo.cli;

import io.linmo.dataset.CharacterSets;
import io.linmo.evaluation.Baselines;
import io.linmo.evaluation.Evaluation;
import io.linmo.evaluation.EvaluationPlan;
import io.linmo.evaluation.EvaluationReport;
import io.linmo.evaluation.GlyphLookup;
import io.linmo.evaluation.GlyphPredictor;
import io.linmo.evaluation.RenderedFaces;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontManifest;
import io.linmo.raster.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well unseen characters of unseen hands are drawn. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the model and the baselines on hands and characters they were never trained on.",
      "Needs the faces that linmo fonts fetch brings."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int IMAGE_SIZE = 128;

  @Mixin private CommonOptions common;

  @Option(names = "--script", required = true, paramLabel = "SCRIPT", description = "latin or han.")
  private Script script;

  @Option(
      names = "--references",
      paramLabel = "N",
      description = "Characters that each hand has written (default: 16 in latin, 64 in han).")
  private Integer references;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draw the references this many times (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--faces",
      split = ",",
      paramLabel = "ID",
      description = "Judge only these validation faces.")
  private List<String> faces = List.of();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where fetched faces are kept (default: $LINMO_FONTS or ~/.cache/linmo/fonts).")
  private Path cache = FontCache.defaultFolder();

  @Override
  public Integer call() throws Exception {
    if (seeds < 1) {
      throw common.usage("--seeds %d, expected 1 or more".formatted(seeds));
    }
    LinmoHome home = LinmoHome.find();
    FontManifest manifest = FontManifest.read(home.fontManifest());
    List<FontFace> judged = judged(manifest);
    List<FontFace> training = manifest.faces(label(), Split.TRAIN);
    requireFetched(judged);
    requireFetched(training);

    RenderedFaces fetched = new RenderedFaces(manifest, cache, script, IMAGE_SIZE);
    RenderedFaces content = new RenderedFaces(manifest, home.contentFaces(), script, IMAGE_SIZE);
    String contentId = LinmoHome.contentId(script);
    GlyphLookup lookup =
        (id, codePoint) -> (id.equals(contentId) ? content : fetched).glyph(id, codePoint);
    List<GlyphPredictor> baselines =
        Baselines.all(fetched, training.stream().map(FontFace::id).toList());
    Evaluation evaluation =
        new Evaluation(plan(home, judged, contentId), lookup, baselines, List.of());
    report(run(evaluation));
    return 0;
  }

  private String label() {
    return script.name().toLowerCase(Locale.ROOT);
  }

  private List<FontFace> judged(FontManifest manifest) {
    List<FontFace> validation = manifest.faces(label(), Split.VALIDATION);
    if (faces.isEmpty()) {
      return validation;
    }
    List<String> known = validation.stream().map(FontFace::id).toList();
    for (String id : faces) {
      if (!known.contains(id)) {
        throw common.usage(
            "face '%s' is no %s validation face, expected %s"
                .formatted(id, label(), String.join(", ", known)));
      }
    }
    return validation.stream().filter(face -> faces.contains(face.id())).toList();
  }

  private void requireFetched(List<FontFace> needed) throws CommandFailure {
    List<String> missing = new ArrayList<>();
    for (FontFace face : needed) {
      if (!Files.isRegularFile(cache.resolve(face.fileName()))) {
        missing.add(face.id());
      }
    }
    if (!missing.isEmpty()) {
      throw new CommandFailure(
          "%s: %d of %d %s faces are not there, such as %s; run linmo fonts fetch"
              .formatted(cache, missing.size(), needed.size(), label(), missing.get(0)));
    }
  }

  private EvaluationPlan plan(LinmoHome home, List<FontFace> judged, String content)
      throws IOException {
    List<String> ids = judged.stream().map(FontFace::id).toList();
    List<Long> drawn = LongStream.range(common.seed(), common.seed() + seeds).boxed().toList();
    EvaluationPlan plan;
    if (script == Script.HAN) {
      CharacterSets sets = CharacterSets.read(home.characterSets());
      plan =
          EvaluationPlan.han(
              ids, content, text(sets, "common-han"), text(sets, "han-unseen"), drawn);
    } else {
      plan = EvaluationPlan.latin(ids, content, drawn);
    }
    return references == null ? plan : plan.withReferences(references);
  }

  private static String text(CharacterSets sets, String name) throws IOException {
    int[] characters = sets.named(name);
    return new String(characters, 0, characters.length);
  }

  private EvaluationReport run(Evaluation evaluation) throws InterruptedException {
    try (ProgressLine progress = common.console().progress()) {
      return evaluation.run(common.threads(), progress);
    }
  }

  private void report(EvaluationReport report) {
    Console console = common.console();
    console.print(report.table());
    console.printJson(report::json);
  }
}
