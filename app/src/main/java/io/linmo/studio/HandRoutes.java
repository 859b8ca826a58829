package io.linmo.studio;

import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hands in the studio's folder, and the work that is under way on them. */
final class HandRoutes {

  private final Workplace place;

  HandRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes
        .add("GET", "state", request -> Reply.json(state()))
        .add("POST", "hands", this::create)
        .add("GET", "hands/{hand}", this::get)
        .add("GET", "jobs/{job}", request -> Reply.json(job(request).describe()))
        .add("GET", "jobs/{job}/{file}", this::file)
        .add("POST", "jobs/{job}/finish", this::finish)
        .add("POST", "jobs/{job}/cancel", this::cancel);
  }

  private Map<String, Object> state() throws IOException {
    List<Map<String, Object>> hands = new ArrayList<>();
    for (ShelvedHand hand : place.shelf().hands()) {
      hands.add(summary(hand));
    }
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("folder", place.shelf().folder().toString());
    state.put("hands", hands);
    state.put("jobs", place.jobs().describe());
    return state;
  }

  private static Map<String, Object> summary(ShelvedHand hand) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", hand.name().text());
    facts.put("learned", hand.isLearned());
    facts.put("stoppedEarly", hand.isStoppedEarly());
    facts.put("characters", hand.characterCount());
    return facts;
  }

  private Reply create(Request request) throws IOException {
    ShelvedHand hand = place.shelf().create(Wishes.text(request.json(), "name"));
    return Reply.json(summary(hand));
  }

  private Reply get(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    Map<String, Object> facts = new LinkedHashMap<>(summary(hand));
    facts.put("signatures", hand.signatures());
    facts.put("forms", hand.forms().facts());
    return Reply.json(facts);
  }

  private Job job(Request request) {
    return place.jobs().find(request.variable("job"));
  }

  private Reply file(Request request) {
    String name = request.variable("file");
    byte[] content = job(request).file(name).orElseThrow(() -> Job.notThere(name));
    Reply file = Reply.file(name, content);
    String as = request.query("as");
    return as.isBlank() ? file : file.asDownload(as);
  }

  private Reply finish(Request request) {
    job(request).finishNow();
    return Reply.json(job(request).describe());
  }

  private Reply cancel(Request request) {
    job(request).cancel();
    return Reply.json(job(request).describe());
  }
}
