package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.ufo.UfoWriter;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The glyphs of a hand as files, written piece by piece as they are drawn.
 *
 * <p>Every second the index lists what is done, with the digests of the files. Another run with the
 * same inputs draws only the pieces of which a file is missing or changed, so that a run that was
 * killed is continued and ends in the same files. All glyphs share one canvas: where a piece needs
 * a larger one, the files before it are written again.
 */
final class GlyphFolder {

  /**
   * The index lists all glyphs: to save it after each piece would take longer than the piece. So
   * much work at most is done again after a kill, beside the piece that was being drawn.
   */
  private static final long SAVED_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Installation installation;
  private final Path style;
  private final GlyphsRequest request;
  private final Path folder;
  private final Map<Integer, TracedGlyph> drawn = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Object>> rows = new TreeMap<>();
  private final Set<Integer> leftOut = new HashSet<>();
  private final String inputs;
  private GlyphCanvas canvas = GlyphCanvas.LEAST;
  private OpenHand hand;
  private String name;
  private final EarlierGlyphs earlier;
  private boolean made;
  private long saved = System.nanoTime();

  /**
   * @param overwrite whether files may be replaced that no run with the same inputs has written
   */
  GlyphFolder(
      Installation installation,
      Path style,
      GlyphsRequest request,
      Path folder,
      boolean overwrite) {
    this.installation = installation;
    this.style = style;
    this.request = request;
    this.folder = folder;
    this.inputs =
        Digest.of(
            new HandWorkshop(installation).fingerprint(style).getBytes(StandardCharsets.UTF_8),
            request.inWords().getBytes(StandardCharsets.UTF_8));
    this.earlier = EarlierGlyphs.in(folder);
    earlier.requireUsable(overwrite || earlier.isOf(inputs));
    if (earlier.isOf(inputs)) {
      keep(earlier.index());
    }
  }

  /** Takes over what an earlier run has done and nobody has changed since. */
  private void keep(GlyphIndex index) {
    canvas = index.canvas();
    index.rows().values().stream()
        .filter(earlier::isWhole)
        .forEach(row -> rows.put(GlyphFacts.codePoint(row), row));
    if (index.complete()) {
      request.characters().stream().filter(c -> !index.rows().containsKey(c)).forEach(leftOut::add);
    }
  }

  private boolean isDone(int codePoint) {
    return rows.containsKey(codePoint) || leftOut.contains(codePoint);
  }

  WrittenGlyphs write(Progress progress) throws IOException, InterruptedException {
    int kept = rows.size();
    boolean done = request.characters().stream().allMatch(this::isDone);
    if (!done) {
      hand = new HandWorkshop(installation).open(style);
    }
    name = done ? new HandWorkshop(installation).read(style).name() : hand.hand().name();
    made = !Files.exists(folder);
    Files.createDirectories(folder);
    for (Path place : List.of(folder, folder.resolve(EarlierGlyphs.UFO), glyphsOfUfo())) {
      OutputFile.removeTemporary(place);
    }
    if (done) {
      return finished(kept);
    }
    if (!earlier.isOf(inputs)) {
      earlier.remove();
    }
    saveIndex(false, Map.of());
    if (request.ufo()) {
      Files.createDirectories(glyphsOfUfo());
    }
    try {
      writePieces(progress);
    } catch (CancellationException e) {
      save();
      throw e;
    }
    if (rows.isEmpty()) {
      removeEmpty();
      throw LinmoException.failure(name, "none of the characters can be drawn in this hand")
          .next("learn it from characters of their script too");
    }
    return finished(kept);
  }

  /** Leaves nothing of a folder in which nothing was written. */
  private void removeEmpty() throws IOException {
    Files.deleteIfExists(folder.resolve(GlyphIndex.FILE));
    OutputFolder.removeEmpty(glyphsOfUfo());
    OutputFolder.removeEmpty(folder.resolve(EarlierGlyphs.UFO));
    if (made) {
      OutputFolder.removeEmpty(folder);
    }
  }

  private void writePieces(Progress progress) throws IOException, InterruptedException {
    int all = request.characters().size();
    int before = 0;
    for (List<Integer> piece : request.pieces()) {
      progress.checkCancelled();
      int end = before + piece.size();
      List<Integer> missing = piece.stream().filter(c -> !isDone(c)).toList();
      if (!missing.isEmpty()) {
        write(missing, progress.part((double) before / all, (double) end / all));
        if (System.nanoTime() - saved > SAVED_EVERY) {
          save();
        }
      }
      progress.report((double) end / all, "writing");
      before = end;
    }
  }

  private void save() {
    saveUfo();
    saveIndex(false, Map.of());
    saved = System.nanoTime();
  }

  private WrittenGlyphs finished(int kept) throws IOException {
    GlyphReport report = report();
    List<Integer> missing = request.characters().stream().filter(leftOut::contains).toList();
    WrittenGlyphs result = new WrittenGlyphs(folder, rows.size(), kept, missing, report);
    saveUfo();
    if (!GlyphIndex.in(folder).complete()) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("written", report.written());
      figures.put("generated", rows.size() - report.written());
      figures.put("count", rows.size());
      figures.put("leftOut", result.missing());
      figures.putAll(report.summary());
      saveIndex(true, figures);
    }
    return result;
  }

  private GlyphReport report() throws IOException {
    WriteNext next = new WriteNext(installation.characterSets(), Locale.getDefault().getLanguage());
    return new GlyphReport(name, index(true).facts(), next);
  }

  private void write(List<Integer> missing, Progress progress)
      throws IOException, InterruptedException {
    List<TracedGlyph> piece = draw(missing, progress);
    GlyphCanvas grown = canvas.holding(piece.stream().map(TracedGlyph::ink).toList());
    if (!grown.equals(canvas)) {
      canvas = grown;
      writeAgain(progress);
    }
    for (TracedGlyph glyph : piece) {
      progress.checkCancelled();
      write(glyph);
    }
  }

  private List<TracedGlyph> draw(Collection<Integer> characters, Progress progress)
      throws InterruptedException {
    int all = request.characters().size();
    List<TracedGlyph> piece = hand.piece(characters, request.settings(), all, progress);
    leftOut.addAll(characters);
    piece.forEach(
        glyph -> {
          leftOut.remove(glyph.codePoint());
          drawn.put(glyph.codePoint(), glyph);
        });
    return piece;
  }

  /** Writes on the larger canvas what is on the smaller one. */
  private void writeAgain(Progress progress) throws IOException, InterruptedException {
    Set<Integer> done = new HashSet<>(rows.keySet());
    for (List<Integer> piece : request.pieces()) {
      List<Integer> own = piece.stream().filter(done::contains).toList();
      if (!drawn.keySet().containsAll(own)) {
        draw(own, progress.part(0, 0));
      }
      for (int codePoint : own) {
        progress.checkCancelled();
        write(drawn.get(codePoint));
      }
    }
  }

  private void write(TracedGlyph glyph) {
    int codePoint = glyph.codePoint();
    Map<String, String> files = new LinkedHashMap<>();
    for (GlyphFileFormat format : request.formats()) {
      byte[] bytes = format.encode(glyph, canvas, request.picture());
      files.put(format.fileName(codePoint), write(format.fileName(codePoint), bytes));
    }
    if (request.ufo()) {
      String path = EarlierGlyphs.UFO + "/" + UfoWriter.path(codePoint);
      files.put(path, write(path, UfoWriter.glyph(glyph.ink()).getBytes(StandardCharsets.UTF_8)));
    }
    Map<String, Object> row = glyph.facts().row();
    row.put("files", files);
    row.put("advance", rounded(glyph.ink().advance()));
    row.put("box", box(glyph.ink()));
    rows.put(codePoint, row);
  }

  private static List<Double> box(InkedGlyph ink) {
    Box box = ink.outline().box();
    return Stream.of(box.left(), box.bottom(), box.right(), box.top())
        .map(GlyphFolder::rounded)
        .toList();
  }

  private static double rounded(double em) {
    return Math.round(em * 1e4) / 1e4;
  }

  /** Writes a file whole; its digest. */
  private String write(String name, byte[] bytes) {
    try (OutputFile file = OutputFile.claim(folder.resolve(name), true)) {
      file.write(bytes);
    }
    return Digest.of(bytes);
  }

  private GlyphIndex index(boolean complete) {
    Map<Integer, Map<String, Object>> ordered = new LinkedHashMap<>();
    request.characters().stream()
        .filter(rows::containsKey)
        .forEach(c -> ordered.put(c, rows.get(c)));
    return new GlyphIndex(inputs, complete, canvas, ordered);
  }

  private void saveIndex(boolean complete, Map<String, Object> figures) {
    String json = index(complete).json(name, figures);
    write(GlyphIndex.FILE, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what tells of all glyphs of the UFO. */
  private void saveUfo() {
    if (request.ufo() && !rows.isEmpty()) {
      GlyphIndex index = index(false);
      long written = index.facts().stream().filter(GlyphFacts::isWritten).count();
      String note =
          "Made with Linmo. %d glyphs as written, %d machine generated."
              .formatted(written, rows.size() - written);
      UfoWriter.files(name, note, canvas.ascender(), canvas.descender(), index.rows().keySet())
          .forEach(
              (path, text) ->
                  write(EarlierGlyphs.UFO + "/" + path, text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Path glyphsOfUfo() {
    return folder.resolve(EarlierGlyphs.UFO).resolve("glyphs");
  }
}
