package io.linmo.training;

/** Where batches come from. */
@FunctionalInterface
public interface BatchSource {

  /** The batch of a step: the same at every call, so that a resumed run sees the same numbers. */
  Batch batch(long step);
}
