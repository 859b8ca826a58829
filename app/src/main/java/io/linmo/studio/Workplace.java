package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.studio.http.Handler;
import io.linmo.studio.http.Request;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.Installation;
import java.io.IOException;

/**
 * What the groups of routes work with.
 *
 * @param shelf the hands' files
 * @param jobs work that takes a while
 * @param hands those that are open
 * @param uploads files that the page has sent
 */
record Workplace(
    Installation installation, Shelf shelf, JobQueue jobs, OpenHands hands, Uploads uploads) {

  /** The hand that a request's path names. */
  ShelvedHand hand(Request request) {
    return shelf.find(request.variable("hand"));
  }

  /** Answers requests for a hand, which nothing renames or deletes meanwhile. */
  Handler leased(Handler handler) {
    return request -> {
      String hand = new HandName(request.variable("hand")).text();
      JobQueue.Lease lease = jobs.lease(hand);
      try {
        return handler.answer(request);
      } finally {
        lease.close();
      }
    };
  }

  /** The ink to write a text in a hand with, its glyphs as the page wishes them. */
  InkSource ink(ShelvedHand hand, String text, JsonNode wish, Job work) throws IOException {
    return hands.open(hand).ink(text, Wishes.glyphs(hand, wish), work.progress());
  }
}
