package io.linmo.training;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.ReferencePredictor;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.metrics.MetricsModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The networks and batches of a script's base training. */
public final class BaseTraining {

  private static final int[] WIDTHS = {48, 96, 192, 256};
  private static final int PROBES = 96;
  private static final int PROBE_SEED = 4711;

  private final GlyphCorpus corpus;
  private final GeneratorShape shape;
  private final Players players;
  private final TrainingOptions options;
  private final ExemplarBank bank;
  private final StandardForms standards;
  private final int[] letters;

  /**
   * @param bank exemplars, or null for none
   * @param standards characters in standard faces, or null for none
   * @param letters what exemplars are chosen by
   */
  public BaseTraining(
      GlyphCorpus corpus,
      ExemplarBank bank,
      StandardForms standards,
      int[] letters,
      TrainingOptions options) {
    this.corpus = corpus;
    this.bank = bank;
    this.standards = standards;
    this.letters = letters.clone();
    this.options = options;
    int faces = corpus.faceIds().size();
    int characters = corpus.characters().length;
    int forms = standards == null ? 0 : standards.faces().size();
    this.shape =
        bank == null
            ? new GeneratorShape(
                0, ReferencePredictor.pictures(standards), forms, faces, 96, 0, 0, 128, WIDTHS)
            : new GeneratorShape(4, 0, forms, faces, 96, characters, 32, 128, WIDTHS);
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
   * @param metrics model of ink boxes, or null
   * @param withheld faces whose glyph images must not be passed on with the model
   * @param provenance facts about the run and its data
   */
  public BaseModel model(
      AdversarialTraining training,
      MetricsModel metrics,
      Set<String> withheld,
      Map<String, Object> provenance) {
    Map<String, Object> facts = new LinkedHashMap<>(provenance);
    facts.put("imagesShown", training.images());
    return new BaseModel(
        "",
        corpus.script(),
        shape,
        players.generator().named(training.averaged()),
        shape.characters() > 0 ? corpus.characters() : new int[0],
        corpus.faceIds(),
        bank == null ? null : bank.without(withheld),
        standards,
        metrics,
        facts);
  }

  /** The fixed held-out pairs that a run's grids show. */
  public Batch probe() {
    return batches(PROBES, PROBE_SEED, true).batch(0);
  }

  private BatchSource batches(int batch, long seed, boolean heldOut) {
    return new GlyphBatches(corpus, bank, standards, shape, letters, batch, seed, heldOut);
  }
}
