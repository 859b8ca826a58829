package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.sheet.PaperSize;
import io.linmo.studio.http.Refusal;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.workshop.CaptureSheets;
import io.linmo.workshop.CapturedHand;
import io.linmo.workshop.ImportRequest;
import io.linmo.workshop.ImportedHand;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.PageImport;
import io.linmo.workshop.SheetRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The first step: sheets to print, pages to read, and the characters that were found. */
final class PaperRoutes {

  /** The most that a picture or PDF of pages may have, in bytes. */
  private static final long MOST_PAGE = 200L << 20;

  private final Workplace place;

  /** Names of the pages of each hand that wait to be read, or are being read. */
  private final Map<String, Set<String>> underWay = new ConcurrentHashMap<>();

  PaperRoutes(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes
        .add("GET", "template", this::template)
        .add(
            "GET",
            "hands/{hand}/characters",
            request -> Reply.json(characters(place.hand(request))))
        .add("GET", "hands/{hand}/characters/{file}", this::picture)
        .add("GET", "hands/{hand}/pages/{number}", this::page)
        .add("GET", "hands/{hand}/left-out/{file}", this::leftOutPicture)
        .add("POST", "hands/{hand}/pages", place.leased(this::readPages))
        .add("POST", "hands/{hand}/baselines", place.leased(this::moveBaselines))
        .add("POST", "hands/{hand}/characters/{file}/label", place.leased(this::relabel))
        .add("POST", "hands/{hand}/characters/{file}/leave-out", place.leased(this::leaveOut))
        .add("POST", "hands/{hand}/left-out/{file}/take-back", place.leased(this::takeBack));
  }

  private CapturedHand captured(ShelvedHand hand) {
    return new CapturedHand(place.installation(), hand.characters(), hand.leftOut());
  }

  private Reply template(Request request) {
    PaperSize paper = request.query("paper").equals("letter") ? PaperSize.LETTER : PaperSize.A4;
    String set = Wishes.set(request.query("set"));
    byte[] pdf =
        new CaptureSheets(place.installation()).print(new SheetRequest(set, paper, "")).pdf();
    String name = set.matches("[a-z0-9-]+") ? set : "characters";
    return Reply.file("sheet.pdf", pdf).asDownload("linmo-%s.pdf".formatted(name));
  }

  /**
   * The body is a page, or a single letter where its name says so. {@code order} holds the separate
   * characters of a page as they are read, {@code text} what a page of free writing says; without
   * either it is one of Linmo's own sheets.
   */
  private Reply readPages(Request request) throws IOException {
    ShelvedHand hand = place.hand(request);
    PageImport reader = reader(request.query("order"), request.query("text"));
    boolean ours = request.query("order").isBlank() && request.query("text").isBlank();
    PageShelf shelf = new PageShelf(hand.pages());
    String own = hand.name().text();
    Path page = place.uploads().take(request, MOST_PAGE, name -> reserve(own, shelf, name));
    Job job =
        place
            .jobs()
            .submit(
                ours ? JobQueue.Lane.QUICK : JobQueue.Lane.NETWORK,
                "import",
                hand.name().text(),
                work -> {
                  work.describeAs(
                      page.getFileName().toString(), said -> place.uploads().inWords(page, said));
                  try {
                    ShelvedHand now = place.shelf().find(own);
                    return CapturedHand.isLetter(page.getFileName().toString())
                        ? addLetter(now, page)
                        : imported(read(now, page, reader, work), page);
                  } catch (LinmoException e) {
                    throw place.uploads().inWords(page, e);
                  }
                },
                () -> forget(own, page));
    return Reply.json(job.describe());
  }

  private String reserve(String hand, PageShelf shelf, String name) {
    Set<String> own = underWay.computeIfAbsent(hand, of -> ConcurrentHashMap.newKeySet());
    synchronized (own) {
      String free = shelf.freeName(name, own::contains);
      own.add(free);
      return free;
    }
  }

  private void forget(String hand, Path page) {
    place.uploads().forget(page);
    underWay.get(hand).remove(page.getFileName().toString());
  }

  private PageImport reader(String order, String text) {
    if (!order.isBlank()) {
      return PageImport.ofCharacterLines(place.installation(), order);
    }
    return text.isBlank()
        ? PageImport.ofSheets(place.installation())
        : PageImport.ofTranscript(place.installation(), text);
  }

  private Map<String, Object> addLetter(ShelvedHand hand, Path letter) {
    captured(hand).addLetter(letter);
    return facts(letter, 1, 0, List.of());
  }

  private ImportedHand read(ShelvedHand hand, Path page, PageImport reader, Job work)
      throws IOException {
    ImportRequest pages = new ImportRequest(List.of(page), hand.characters(), List.of());
    PageView view = new PageView(work);
    ImportedHand done = reader.run(pages, work.progress(), view);
    PageShelf shelved = new PageShelf(hand.pages());
    // Two jobs may end for one hand at the same time.
    synchronized (underWay.get(hand.name().text())) {
      view.keep(shelved);
      shelved.keepOnly(
          captured(hand).pictures().stream()
              .flatMap(picture -> picture.place().stream())
              .map(CapturedHand.Place::source)
              .toList());
    }
    return done;
  }

  private Map<String, Object> imported(ImportedHand done, Path page) {
    List<String> remarks =
        done.remarks().stream().map(remark -> place.uploads().inWords(page, remark)).toList();
    return facts(page, done.found(), done.doubtful().size(), remarks);
  }

  private static Map<String, Object> facts(
      Path file, int found, int doubtful, List<String> remarks) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", file.getFileName().toString());
    facts.put("found", found);
    facts.put("doubtful", doubtful);
    facts.put("remarks", remarks);
    return facts;
  }

  private Map<String, Object> characters(ShelvedHand hand) throws IOException {
    CapturedHand captured = captured(hand);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("characters", captured.pictures().stream().map(PaperRoutes::describe).toList());
    facts.put("leftOut", captured.leftOut().stream().map(PaperRoutes::describe).toList());
    facts.put("pages", new PageShelf(hand.pages()).pages());
    facts.put("gaps", captured.gaps().stream().map(PaperRoutes::gap).toList());
    return facts;
  }

  private static Map<String, Object> describe(CapturedHand.Picture picture) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("character", picture.form().character());
    facts.put("form", picture.form().form());
    facts.put("file", picture.file());
    facts.put("confidence", picture.confidence());
    facts.put("warnings", picture.warnings());
    picture.place().ifPresent(place -> facts.put("place", place(place)));
    return facts;
  }

  private static Map<String, Object> place(CapturedHand.Place place) {
    PixelBox box = place.box();
    return Map.of(
        "source", place.source(),
        "page", place.page(),
        "box", List.of(box.x(), box.y(), box.width(), box.height()),
        "baseline", place.baseline());
  }

  private static Map<String, Object> gap(Gap gap) {
    return Map.of(
        "character", gap.form().character(), "form", gap.form().form(), "reason", gap.reason());
  }

  private Reply picture(Request request) throws IOException {
    return picture(place.hand(request).characters(), request.variable("file"));
  }

  private Reply page(Request request) throws IOException {
    Path file = new PageShelf(place.hand(request).pages()).picture(request.variable("number"));
    return Reply.file("page.jpg", Files.readAllBytes(file));
  }

  private Reply leftOutPicture(Request request) throws IOException {
    return picture(place.hand(request).leftOut(), request.variable("file"));
  }

  /** A picture of the folder by its file name. */
  private static Reply picture(Path folder, String name) throws IOException {
    boolean plain =
        CapturedHand.isLetter(name) && name.chars().noneMatch(c -> "/\\\0".indexOf(c) >= 0);
    if (!plain || !Files.isRegularFile(folder.resolve(name))) {
      throw new Refusal(Refusal.NOT_FOUND, "there is no picture " + name);
    }
    return Reply.file(name, Files.readAllBytes(folder.resolve(name)));
  }

  private Reply relabel(Request request) throws IOException {
    String label = request.json().path("character").asText();
    if (label.codePointCount(0, label.length()) != 1) {
      throw new Refusal(Refusal.BAD_REQUEST, "'%s', expected one character".formatted(label));
    }
    captured(place.hand(request)).relabel(request.variable("file"), label.codePointAt(0));
    return Reply.json(characters(place.hand(request)));
  }

  /** Moves the lines of {@code files} down {@code by} pixels of their pictures. */
  private Reply moveBaselines(Request request) throws IOException {
    JsonNode wish = request.json();
    List<String> files = new ArrayList<>();
    wish.path("files").forEach(file -> files.add(file.asText()));
    if (files.isEmpty() || !wish.path("by").isNumber()) {
      throw new Refusal(Refusal.BAD_REQUEST, "expected files, and by how many pixels to move");
    }
    captured(place.hand(request)).moveBaselines(files, wish.path("by").asDouble());
    return Reply.json(characters(place.hand(request)));
  }

  private Reply leaveOut(Request request) throws IOException {
    captured(place.hand(request)).leaveOut(request.variable("file"));
    return Reply.json(characters(place.hand(request)));
  }

  private Reply takeBack(Request request) throws IOException {
    captured(place.hand(request)).takeBack(request.variable("file"));
    return Reply.json(characters(place.hand(request)));
  }
}
