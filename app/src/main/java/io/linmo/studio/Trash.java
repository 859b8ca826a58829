package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was deleted, in a folder beside the hands: nothing is destroyed, and what was deleted last
 * can be had back on the page. A person empties the folder.
 */
final class Trash {

  /** How many deletions the page can take back. */
  private static final int MOST = 50;

  /**
   * Something deleted.
   *
   * @param home the folder that it comes back to, wherever that has moved since
   */
  private record Deleted(Path now, Path home, String name) {

    Path before() {
      return home.resolve(name);
    }

    Deleted after(Path from, Path to) {
      return home.equals(from) ? new Deleted(now, to, name) : this;
    }
  }

  private final Path folder;
  private final Map<String, Deleted> deleted = new LinkedHashMap<>();
  private int last;

  /**
   * @param folder is made when something is deleted
   */
  Trash(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /**
   * Moves a file or folder here.
   *
   * @return what {@link #restore} knows it by
   */
  synchronized String put(Path thing) throws IOException {
    Files.createDirectories(folder);
    Path place = free(folder.resolve(thing.getFileName()));
    Files.move(thing, place);
    String id = Integer.toString(++last);
    follow(thing, place);
    deleted.put(id, new Deleted(place, thing.getParent(), thing.getFileName().toString()));
    if (deleted.size() > MOST) {
      deleted.remove(deleted.keySet().iterator().next());
    }
    return id;
  }

  /** What was deleted from a hand comes back to it also after its folder has moved. */
  synchronized void follow(Path from, Path to) {
    deleted.replaceAll((id, one) -> one.after(from, to));
  }

  private static Path free(Path wanted) {
    Path free = wanted;
    for (int i = 2; Files.exists(free); i++) {
      free = wanted.resolveSibling(wanted.getFileName() + " " + i);
    }
    return free;
  }

  /** Moves something back to where it was. */
  synchronized Path restore(String id) throws IOException {
    Deleted one = deleted.get(id);
    if (one == null || !Files.exists(one.now())) {
      throw new Refusal(
          Refusal.NOT_FOUND, "it is no longer known; look for it in " + folder.getFileName());
    }
    if (one.home().startsWith(folder) || !Files.isDirectory(one.home())) {
      throw new Refusal(
          Refusal.CONFLICT,
          "'%s' belongs to a hand that was deleted; restore the hand first".formatted(one.name()));
    }
    if (Files.exists(one.before())) {
      throw new Refusal(Refusal.CONFLICT, "another '%s' was made since".formatted(one.name()));
    }
    Files.move(one.now(), one.before());
    deleted.remove(id);
    follow(one.now(), one.before());
    return one.before();
  }
}
