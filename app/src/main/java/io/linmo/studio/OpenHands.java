package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OpenHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands that have been opened, so that each word need not open them anew. */
final class OpenHands {

  private static final int MOST = 4;

  private record Opened(FileTime time, OpenHand hand) {}

  private final HandWorkshop workshop;
  private final Map<Path, Opened> opened = new LinkedHashMap<>();

  OpenHands(HandWorkshop workshop) {
    this.workshop = workshop;
  }

  /** The hand as its file is now. */
  synchronized OpenHand open(ShelvedHand hand) {
    Path file = hand.style();
    if (!hand.isLearned()) {
      throw new Refusal(Refusal.CONFLICT, "'%s' has not been learned yet".formatted(hand.name()));
    }
    try {
      FileTime time = Files.getLastModifiedTime(file);
      Opened known = opened.remove(file);
      if (known == null || !known.time().equals(time)) {
        known = new Opened(time, workshop.open(file));
      }
      opened.put(file, known);
      if (opened.size() > MOST) {
        opened.remove(opened.keySet().iterator().next());
      }
      return known.hand();
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }
}
