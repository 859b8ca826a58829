package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PagePreviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps small pictures of the pages that were read, each named by its number, size and source:
 * {@code 1-2480x3508-scan.pdf.jpg}.
 */
record PageShelf(Path folder) {

  private static final Pattern NAME = Pattern.compile("([0-9]+)-([0-9]+)x([0-9]+)-(.+)\\.jpg");

  /**
   * A page that was read.
   *
   * @param number of the page in its source, from 1
   * @param width in pixels of the source
   */
  record Page(String file, int number, int width, int height, String source) {

    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("file", file);
      facts.put("page", number);
      facts.put("width", width);
      facts.put("height", height);
      facts.put("source", source);
      return facts;
    }
  }

  /** A name that no page has yet: phones call every picture the same. */
  String freeName(String name) {
    try {
      List<String> taken = pages().stream().map(Page::source).toList();
      int dot = Math.max(name.lastIndexOf('.'), 0);
      String free = name;
      for (int i = 2; taken.contains(free); i++) {
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
      }
    }
  }

  void keep(String source, PagePreviews.Preview preview) throws IOException {
    Files.createDirectories(folder);
    String name =
        "%d-%dx%d-%s.jpg".formatted(preview.page(), preview.width(), preview.height(), source);
    try (OutputFile file = OutputFile.claim(folder.resolve(name), true)) {
      file.write(preview.jpeg());
    }
  }

  List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return pages;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          pages.add(
              new Page(
                  name.group(),
                  Integer.parseInt(name.group(1)),
                  Integer.parseInt(name.group(2)),
                  Integer.parseInt(name.group(3)),
                  name.group(4)));
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
