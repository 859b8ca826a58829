package io.linmo.training;

import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The networks and batches that train the base model of a script. */
public final class BaseTraining {

  private static final int PROBES = 96;
  private static final int PROBE_SEED = 4711;

  private final GlyphCorpus corpus;
  private final ScriptRecipe recipe;
  private final GeneratorShape shape;
  private final Players players;
  private final TrainingOptions options;

  public BaseTraining(GlyphCorpus corpus, ScriptRecipe recipe, TrainingOptions options) {
    this.corpus = corpus;
    this.recipe = recipe;
    this.options = options;
    int characters = corpus.characters().length;
    this.shape = recipe.shape(corpus.faceIds().size(), characters);
    this.players = Players.atGlyphs(shape, characters, options.seed());
  }

  public GeneratorShape shape() {
    return shape;
  }

  public Players players() {
    return players;
  }

  public BatchSource batches() {
    return batches(options.batch(), options.seed(), false);
  }

  /**
   * A base model's weights with its style codes in the order of this run's faces, and weights of
   * zero for pictures that this run's generator sees and the model's does not.
   */
  public Map<String, float[]> weightsOf(BaseModel model) {
    Map<String, float[]> weights = new LinkedHashMap<>(model.weights());
    Network.Range range = players.generator().ranges().get(Generators.STYLE_CODES);
    float[] codes = new float[players.generator().parameterCount()];
    players.generator().readParameters(codes);
    codes = Arrays.copyOfRange(codes, range.offset(), range.offset() + range.length());
    float[] known = weights.get(Generators.STYLE_CODES);
    int size = shape.styleSize();
    for (int row = 0; row < corpus.faceIds().size(); row++) {
      int from = model.faces().indexOf(corpus.faceIds().get(row));
      if (from >= 0) {
        System.arraycopy(known, from * size, codes, row * size, size);
      }
    }
    weights.put(Generators.STYLE_CODES, codes);
    weights.computeIfPresent(
        Generators.FIRST_CONVOLUTION, (name, w) -> Generators.widened(w, model.shape(), shape));
    return weights;
  }

  /**
   * The averaged generator as a base model.
   *
   * @param withheld faces whose glyph images must not be passed on with the model
   * @param provenance facts about the run and its data
   */
  public BaseModel model(
      AdversarialTraining training, Set<String> withheld, Map<String, Object> provenance) {
    Map<String, Object> facts = new LinkedHashMap<>(provenance);
    facts.put("imagesShown", training.images());
    return new BaseModel(
        "",
        recipe.without(withheld),
        shape,
        players.generator().named(training.averaged()),
        shape.characters() > 0 ? corpus.characters() : new int[0],
        corpus.faceIds(),
        facts);
  }

  /** The fixed held-out pairs that a run's grids show. */
  public Batch probe() {
    return batches(PROBES, PROBE_SEED, true).batch(0);
  }

  private BatchSource batches(int batch, long seed, boolean heldOut) {
    return new GlyphBatches(corpus, recipe, shape, batch, seed, heldOut);
  }
}
