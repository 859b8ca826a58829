package io.linmo.strokes.writer;

import io.linmo.gan.Network;
import io.linmo.gan.StrokeNetworks;
import io.linmo.storage.SectionFile;
import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The trained writer model: a network that describes strokes in the context of their character, and
 * the numbers of {@link ReferenceHead}.
 *
 * <p>Safe for use by several threads, which take turns. File: a section file of kind {@value #KIND}
 * with the network's parameters in half precision ({@code network}), the head's ({@code head}) and
 * where they come from ({@code source}).
 */
public final class WriterModel {

  static final String KIND = "WRIT";

  private static final int WIDTH = 128;

  private final Network network;
  private final float[] head;
  private final String source;
  private StrayingModel straying;

  private WriterModel(Network network, float[] head, String source) {
    this.network = network;
    this.head = head;
    this.source = source;
  }

  static WriterModel create(long seed, String source) {
    Network network =
        StrokeNetworks.create(StrokeFeatures.SIZE, WIDTH, ReferenceHead.OUTPUTS, seed);
    return new WriterModel(network, new float[] {0, 1, 0, 0}, source);
  }

  public static WriterModel read(Path file) throws IOException {
    return SectionFile.read(file, KIND, WriterModel::of);
  }

  private static WriterModel of(SectionFile sections) throws IOException {
    WriterModel model = create(0, sections.text("source"));
    float[] parameters = sections.halves("network");
    float[] head = sections.floats("head");
    if (parameters.length != model.network.parameterCount()
        || head.length != ReferenceHead.PARAMETERS) {
      throw new IOException(
          "%d network parameters and %d of the head, expected %d and %d"
              .formatted(
                  parameters.length,
                  head.length,
                  model.network.parameterCount(),
                  ReferenceHead.PARAMETERS));
    }
    model.network.writeParameters(parameters);
    System.arraycopy(head, 0, model.head, 0, head.length);
    if (sections.has("straying")) {
      model.straying = StrayingModel.of(sections.halves("straying"));
    }
    return model;
  }

  void write(Path file) throws IOException {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    SectionFile sections =
        new SectionFile(KIND)
            .putText("source", source)
            .putHalves("network", parameters)
            .putFloats("head", head);
    if (straying != null) {
      sections.putHalves("straying", straying.parameters());
    }
    sections.write(file);
  }

  /** What corrects characters that stray; empty in a model that was not trained for it. */
  Optional<StrayingModel> straying() {
    return Optional.ofNullable(straying);
  }

  void setStraying(StrayingModel trained) {
    straying = trained;
  }

  /** What the model was trained on, and under which licences. */
  public String source() {
    return source;
  }

  Network network() {
    return network;
  }

  /** The head's numbers themselves, for training. */
  float[] head() {
    return head;
  }

  /** The head for these characters, the written ones first. */
  synchronized ReferenceHead head(List<StrokeForm> shown, float[] written) {
    return new ReferenceHead(head, forward(shown, strokes(shown)).clone(), written);
  }

  /**
   * What the network gives for the strokes of characters, {@code [strokes, OUTPUTS]}.
   *
   * <p>Rows without a stroke fill up to a power of two, so that the network's arrays seldom change
   * their size.
   */
  synchronized float[] describe(List<StrokeForm> characters) {
    int strokes = strokes(characters);
    int rows = strokes == 1 ? 1 : Integer.highestOneBit(strokes - 1) << 1;
    return Arrays.copyOf(forward(characters, rows), strokes * ReferenceHead.OUTPUTS);
  }

  private static int strokes(List<StrokeForm> characters) {
    return characters.stream().mapToInt(StrokeForm::strokes).sum();
  }

  private float[] forward(List<StrokeForm> characters, int rows) {
    float[] features = Rows.join(characters.stream().map(StrokeFeatures::of).toList());
    float[] character = new float[rows];
    Arrays.fill(character, characters.size());
    int at = 0;
    for (int i = 0; i < characters.size(); i++) {
      Arrays.fill(character, at, at += characters.get(i).strokes(), i);
    }
    return network.forward(rows, Arrays.copyOf(features, rows * StrokeFeatures.SIZE), character);
  }
}
