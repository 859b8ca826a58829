package io.linmo.studio;

import io.linmo.studio.http.Request;
import io.linmo.workshop.Installation;

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
}
