package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.hand.StraightPage;
import io.linmo.image.InkBox;
import io.linmo.studio.http.Refusal;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps the pages that were read, straightened and small: {@code 1-scan.pdf.jpg} with {@code
 * 1-scan.pdf.json} beside it, which says where on the page its crops and gaps are.
 */
record PageShelf(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PICTURE = ".jpg";
  private static final String RECORD = ".json";

  /** A page as it is kept. */
  record Page(String file, JsonNode facts) {

    String source() {
      return facts.path("source").asText();
    }
  }

  /** What is recorded of a page; its {@code page} is that of the source's file, from 1. */
  static Map<String, Object> facts(StraightPage page) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", page.picture().source());
    facts.put("page", page.picture().page());
    facts.put("width", page.width());
    facts.put("height", page.height());
    List<Map<String, Object>> crops = new ArrayList<>();
    page.crops().forEach((box, place) -> crops.add(Map.of("box", four(box), "at", four(place))));
    facts.put("crops", crops);
    List<Map<String, Object>> gaps = new ArrayList<>();
    page.gaps().forEach((form, place) -> gaps.add(gap(form, place)));
    facts.put("gaps", gaps);
    return facts;
  }

  private static Map<String, Object> gap(CharacterForm form, InkBox place) {
    return Map.of("character", form.character(), "form", form.form(), "at", four(place));
  }

  private static List<Integer> four(PixelBox box) {
    return List.of(box.x(), box.y(), box.width(), box.height());
  }

  private static List<Double> four(InkBox box) {
    return List.of(box.left(), box.top(), box.width(), box.height());
  }

  /**
   * A name that no page has yet: phones call every picture the same.
   *
   * @param isTaken whether a page of this name is being read
   */
  String freeName(String name, Predicate<String> isTaken) {
    try {
      List<String> taken = pages().stream().map(Page::source).toList();
      int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
      String free = name;
      for (int i = 2; taken.contains(free) || isTaken.test(free); i++) {
        free = "%s (%d)%s".formatted(name.substring(0, dot), i, name.substring(dot));
      }
      return free;
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  /** Removes pages of which no character is left, such as those that were read again. */
  void keepOnly(Collection<String> sources) throws IOException {
    for (Page page : pages()) {
      if (!sources.contains(page.source())) {
        Files.deleteIfExists(folder.resolve(page.file()));
        Files.deleteIfExists(folder.resolve(page.file() + RECORD));
      }
    }
  }

  /**
   * Keeps a page; its record comes last, so that a page is there as a whole or not at all.
   *
   * @param number that tells it from others of the same source
   */
  void keep(int number, Map<String, Object> facts, byte[] jpeg) throws IOException {
    Files.createDirectories(folder);
    String name = "%d-%s%s".formatted(number, facts.get("source"), PICTURE);
    write(folder.resolve(name), jpeg);
    write(folder.resolve(name + RECORD), JSON.writeValueAsBytes(facts));
  }

  private static void write(Path place, byte[] content) {
    try (OutputFile file = OutputFile.claim(place, true)) {
      file.write(content);
    }
  }

  List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return pages;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Path record = folder.resolve(name + RECORD);
        if (name.endsWith(PICTURE) && Files.isRegularFile(record)) {
          pages.add(new Page(name, JSON.readTree(Files.readAllBytes(record))));
        }
      }
    }
    return pages;
  }

  /** The picture of a page, by the name of its file. */
  Path picture(String name) throws IOException {
    return pages().stream()
        .map(Page::file)
        .filter(name::equals)
        .map(folder::resolve)
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no page " + name));
  }
}
