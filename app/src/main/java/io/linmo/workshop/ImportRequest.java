package io.linmo.workshop;

import io.linmo.capture.hand.LabelCorrection;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages to take the characters of a hand from.
 *
 * @param inputs pictures and PDF files, in any order; none to correct labels only
 * @param hand the folder that keeps the hand; it may hold one already
 * @param corrections labels to put right, in order
 */
public record ImportRequest(List<Path> inputs, Path hand, List<LabelCorrection> corrections) {

  public ImportRequest {
    inputs = List.copyOf(inputs);
    corrections = List.copyOf(corrections);
    if (inputs.isEmpty() && corrections.isEmpty()) {
      throw LinmoException.request("nothing to import, expected pictures or a correction");
    }
  }
}
