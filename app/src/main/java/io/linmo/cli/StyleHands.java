package io.linmo.cli;

import io.linmo.raster.GlyphSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Learns hands and opens learned ones: the one place where commands meet the networks. */
final class StyleHands {

  private StyleHands() {}

  static OpenedHand open(Path style, CommonOptions common) throws CommandFailure {
    throw new CommandFailure(style + ": this build cannot open learned hands yet");
  }

  static void learn(
      String name,
      List<GlyphSample> written,
      double minutes,
      OutputFile out,
      Map<String, String> provenance,
      CommonOptions common)
      throws CommandFailure {
    throw new CommandFailure(out.target() + ": this build cannot learn hands yet");
  }
}
