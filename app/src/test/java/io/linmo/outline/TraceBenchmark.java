package io.linmo.outline;

import io.linmo.font.FontFace;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphGenerator;
import io.linmo.image.GlyphImage;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares traced outlines with their true shape, with the face's own outline and with potrace's,
 * on glyphs of the validation faces and on generated ones.
 *
 * <p>After {@code ./mvnw package} run
 *
 * <pre>{@code
 * java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.outline.TraceBenchmark \
 *     fonts-data FONT-CACHE [NAME.style…]
 * }</pre>
 *
 * <p>Each glyph of a face is drawn at 2,048 px, nine tenths of the canvas in size, and averaged
 * down to 64, 128 and 256 px. Of a learned hand the glyphs that the network draws are taken as they
 * come from it; their true shape is the bicubic field through their pixels at 2,048 px. {@link
 * TraceTable} explains the columns. Properties: {@code sizes}, {@code accuracy} (pixels), {@code
 * latin} and {@code han} (characters), {@code faces} (ids), {@code split} (of the faces, {@code
 * training} for those that no limit was tuned on) and {@code every} (only so many-th of them),
 * {@code blur} (standard deviation in pixels), {@code models} (folder), {@code overlays} (a folder
 * for large drawings of the 128 px outlines). The potrace rows (the same image, thresholded, as
 * that program wants it) appear where potrace is installed.
 */
final class TraceBenchmark {

  private static final String LATIN = "abegkmnsyzABGKMQRSW&238";
  private static final String HAN = "永字八法書道春秋龍愛風国語我心水書的一是不了人在有她";

  private static final TraceOptions OPTIONS =
      new TraceOptions(
          Double.parseDouble(
              System.getProperty("accuracy", Double.toString(TraceOptions.DEFAULT.accuracyPx()))),
          TraceOptions.DEFAULT.minimumAreaPx());

  private static final int[] SIZES =
      Stream.of(System.getProperty("sizes", "64,128,256").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  private static final double BLUR = Double.parseDouble(System.getProperty("blur", "0"));

  private static final FontFace.Split SPLIT =
      FontFace.Split.valueOf(System.getProperty("split", "validation").toUpperCase(Locale.ROOT));

  private static final int EVERY = Integer.getInteger("every", 1);

  private static final List<String> FACES =
      Stream.of(System.getProperty("faces", "").split(",")).filter(id -> !id.isEmpty()).toList();

  private static final Path MODELS = Path.of(System.getProperty("models", "model/weights"));

  private static final String OVERLAYS = System.getProperty("overlays");

  private TraceBenchmark() {}

  public static void main(String[] args) throws IOException {
    FontLibrary fonts = FontLibrary.open(Path.of(args[0]), Path.of(args[1]));
    warmUp();
    measureFaces(fonts, "latin", System.getProperty("latin", LATIN));
    measureFaces(fonts, "han", System.getProperty("han", HAN));
    for (String style : List.of(args).subList(2, args.length)) {
      measureGenerated(Path.of(style), fonts);
    }
  }

  /** Lets the compiler see the code before its time is taken. */
  private static void warmUp() {
    GlyphImage image = ShapeImages.render(new java.awt.geom.Ellipse2D.Double(.1, .1, .8, .7), 128);
    for (int i = 0; i < 100; i++) {
      TraceScore.of(image, OPTIONS);
    }
  }

  private static void measureFaces(FontLibrary fonts, String script, String characters)
      throws IOException {
    TraceTable all = new TraceTable(script);
    List<FontFace> faces = fonts.present(fonts.manifest().faces(script, SPLIT));
    for (int number = 0; number < faces.size(); number++) {
      FontFace face = faces.get(number);
      if (number % EVERY != 0 || !FACES.isEmpty() && !FACES.contains(face.id())) {
        continue;
      }
      TraceTable table = new TraceTable(face.id());
      FontFile font = fonts.open(face);
      for (int code : characters.codePoints().distinct().toArray()) {
        Optional<Path2D> outline = font.outline(code);
        if (outline.isPresent()) {
          String name = "%s-U+%04X".formatted(face.id(), code);
          TraceSample sample = TraceSample.of(name, outline.get());
          for (int size : SIZES) {
            GlyphImage image = ShapeImages.blurred(sample.image(size), BLUR);
            measure(sample, image, size, table);
          }
        }
      }
      table.print();
      all.addAll(table);
    }
    all.print();
  }

  private static void measure(TraceSample sample, GlyphImage image, int size, TraceTable table)
      throws IOException {
    TraceScore.Traced traced = TraceScore.of(image, OPTIONS);
    table.add("linmo", size, TraceScore.of(sample, traced, size));
    table.add("unfitted", size, TraceScore.unfitted(sample, image, size));
    if (Potrace.isInstalled()) {
      table.add("potrace", size, TraceScore.of(sample, Potrace.trace(image), size));
    }
    if (OVERLAYS != null && (size == 128 || SIZES.length == 1)) {
      Path folder = Files.createDirectories(Path.of(OVERLAYS));
      Overlay.write(
          folder.resolve(sample.name() + ".png"), image, traced.outline(), sample.shape());
    }
  }

  /** Glyphs that the network draws in a learned hand. */
  private static void measureGenerated(Path style, FontLibrary fonts) throws IOException {
    Hand hand = HandFile.read(style);
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    Map<Script, FontFile> contents = new EnumMap<>(Script.class);
    for (Script script : hand.styles().keySet()) {
      String label = script.name().toLowerCase(Locale.ROOT);
      models.put(script, BaseModel.read(MODELS.resolve(label + ".linmo")));
      contents.put(script, fonts.content(label));
    }
    GlyphGenerator generator = new GlyphGenerator(hand, models::get, contents::get);
    List<Integer> characters =
        (LATIN + HAN).codePoints().distinct().filter(generator::canDraw).boxed().toList();
    TraceTable table = new TraceTable("generated " + hand.name());
    for (GeneratedGlyph glyph :
        generator.draw(characters, new GenerationOptions(1, 0), Progress.SILENT)) {
      GlyphImage image = glyph.sample().image();
      if (glyph.source() == GeneratedGlyph.Source.GENERATED && !image.isEmpty()) {
        String name = "%s-U+%04X".formatted(hand.name(), glyph.sample().codePoint());
        measure(TraceSample.of(name, image), image, image.width(), table);
      }
    }
    table.print();
  }
}
