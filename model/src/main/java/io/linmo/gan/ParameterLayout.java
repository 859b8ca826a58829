package io.linmo.gan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The named parameter arrays of one vertex, laid one behind the other in a flat row. */
final class ParameterLayout implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * One parameter array.
   *
   * @param deviation standard deviation of its normal initial values, 0 for zeros
   */
  record Entry(String name, long offset, long[] shape, double deviation) implements Serializable {
    long length() {
      long length = 1;
      for (long size : shape) {
        length *= size;
      }
      return length;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private long length;

  ParameterLayout add(String name, double deviation, long... shape) {
    Entry entry = new Entry(name, length, shape, deviation);
    entries.add(entry);
    length += entry.length();
    return this;
  }

  long length() {
    return length;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The view of parameter {@code name} in the vertex's flat row. */
  INDArray view(INDArray flat, String name) {
    Entry entry = entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    return flat.reshape(flat.length())
        .get(NDArrayIndex.interval(entry.offset(), entry.offset() + entry.length()))
        .reshape('c', entry.shape());
  }

  /** Writes normal initial values into the vertex's flat row. */
  void initialize(INDArray flat, long seed) {
    java.util.Random random = new java.util.Random(seed);
    float[] values = new float[(int) length];
    for (Entry entry : entries) {
      for (long i = entry.offset(); i < entry.offset() + entry.length(); i++) {
        values[(int) i] =
            entry.deviation() == 0 ? 0 : (float) (random.nextGaussian() * entry.deviation());
      }
    }
    HostArray.write(values, flat);
  }
}
