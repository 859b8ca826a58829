package io.linmo.workshop;

import io.linmo.work.Progress;

/**
 * What it takes to draw and trace some characters, to divide progress by.
 *
 * <p>Times are in milliseconds of one core, determined empirically; only their ratios matter.
 *
 * @param network drawings by the network, parts of composed characters included
 * @param strokes characters whose strokes are written
 * @param traced characters in all, those that were written or drawn before included
 */
record DrawingTime(int network, int strokes, int traced) {

  private static final double NETWORK = 45;
  private static final double STROKES = 2;
  private static final double TRACED = 7;

  double drawing() {
    return NETWORK * network + STROKES * strokes;
  }

  double all() {
    return drawing() + TRACED * traced;
  }

  /** Drawing, of the progress of both. */
  Progress drawing(Progress both) {
    return both.part(0, share());
  }

  /** Tracing, of the progress of both. */
  Progress tracing(Progress both) {
    return both.part(share(), 1);
  }

  private double share() {
    return all() == 0 ? 0 : drawing() / all();
  }
}
