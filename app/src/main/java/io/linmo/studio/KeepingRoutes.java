package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands and kept signatures get other names, are deleted and come back. */
final class KeepingRoutes {

  private final Workplace place;
  private final Trash trash;

  KeepingRoutes(Workplace place) {
    this.place = place;
    this.trash = new Trash(place.shelf().trash());
  }

  void addTo(Router routes) {
    routes
        .add("POST", "hands/{hand}/rename", this::rename)
        .add("POST", "hands/{hand}/delete", this::delete)
        .add("POST", "hands/{hand}/signatures/{name}/rename", place.leased(this::renameSignature))
        .add("POST", "hands/{hand}/signatures/{name}/delete", place.leased(this::deleteSignature))
        .add("POST", "trash/{id}/restore", this::restore);
  }

  private Reply rename(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String name = Wishes.text(request.json(), "name");
    if (new HandName(name).equals(hand.name())) {
      return Reply.json(Map.of("name", hand.name().text()));
    }
    ShelvedHand renamed = place.jobs().whileIdle(hand.name().text(), () -> renamed(hand, name));
    return Reply.json(Map.of("name", renamed.name().text()));
  }

  private ShelvedHand renamed(ShelvedHand hand, String name) throws IOException {
    ShelvedHand renamed = place.shelf().rename(hand, name);
    trash.follow(hand.folder(), renamed.folder());
    place.jobs().forget(hand.name().text());
    return renamed;
  }

  private Reply delete(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String name = hand.name().text();
    return place
        .jobs()
        .whileIdle(
            name,
            () -> {
              Reply reply = deleted(name, hand.folder());
              place.jobs().forget(name);
              return reply;
            });
  }

  private Reply deleted(String name, Path thing) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("undo", trash.put(thing));
    facts.put("trash", trash.folder().toString());
    return Reply.json(facts);
  }

  private Reply renameSignature(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    Path file = hand.requireSignature(request.variable("name"));
    HandName name = new HandName(Wishes.text(request.json(), "name"));
    Path wanted = hand.signature(name);
    if (Files.exists(wanted) && !wanted.equals(file)) {
      throw new Refusal(Refusal.CONFLICT, "there is a signature '%s' already".formatted(name));
    }
    Files.move(file, wanted);
    return Reply.json(Map.of("kept", name.text(), "signatures", hand.signatures()));
  }

  private Reply deleteSignature(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    String name = request.variable("name");
    return deleted(name, hand.requireSignature(name));
  }

  private Reply restore(Request request) throws IOException {
    Path back = trash.restore(request.variable("id"));
    return Reply.json(Map.of("name", back.getFileName().toString()));
  }
}
