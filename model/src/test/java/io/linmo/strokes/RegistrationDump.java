package io.linmo.strokes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFace;
import io.linmo.font.FontLibrary;
import io.linmo.image.GlyphImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes registered strokes as raw floats, for training elsewhere: {@code RegistrationDump
 * FONTS-DATA CACHE OUT hand FOLDER} or {@code ... faces [ID...]} or {@code ... standard}.
 */
final class RegistrationDump {

  private final StrokeMedians medians;
  private final FontLibrary library;
  private final int[] common;
  private final Path out;

  private RegistrationDump(Path fontsData, Path cache, Path out) throws IOException {
    this.medians = StrokeMedians.read(fontsData.resolve("strokes/hanzi-medians.linmo"));
    this.library = FontLibrary.open(fontsData, cache);
    this.common =
        Arrays.stream(CharacterSets.read(fontsData.resolve("charsets.json")).named("common-han"))
            .filter(c -> medians.of(c).isPresent())
            .toArray();
    this.out = out;
  }

  public static void main(String[] a) throws IOException {
    RegistrationDump dump = new RegistrationDump(Path.of(a[0]), Path.of(a[1]), Path.of(a[2]));
    switch (a[3]) {
      case "standard" -> dump.standard();
      case "whole" ->
          dump.write(
              "whole/" + a[4],
              Map.of(),
              FaceFolder.read(dump.library.open(a[4]), dump.medians.codePoints()));
      case "hand" -> {
        Path folder = Path.of(a[4]);
        dump.write(
            "hands/" + folder.getFileName(), Map.of("split", "hand"), HandFolder.read(folder));
      }
      default -> dump.faces(Stream.of(a).skip(4).toList());
    }
  }

  private void standard() throws IOException {
    try (Writer writer = new Writer("standard", Map.of())) {
      for (int character : medians.codePoints()) {
        writer.add(character, StrokeForm.of(medians.of(character).get()), List.of());
      }
    }
  }

  private void faces(List<String> ids) throws IOException {
    List<FontFace> faces = new ArrayList<>();
    for (var split :
        List.of(
            FontFace.Split.TRAIN,
            FontFace.Split.VALIDATION,
            FontFace.Split.CONTENT,
            FontFace.Split.TRAIN_EXTRA)) {
      faces.addAll(library.present(library.manifest().faces("han", split)));
    }
    for (FontFace face : faces) {
      String name =
          (face.split() == FontFace.Split.VALIDATION ? "validation/" : "faces/") + face.id();
      boolean wanted = ids.isEmpty() || ids.contains(face.id());
      if (wanted && !Files.exists(out.resolve(name + ".json"))) {
        long start = System.nanoTime();
        write(
            name,
            Map.of("split", face.split().label()),
            FaceFolder.read(library.open(face), common));
        System.out.printf("%s %.0f s%n", name, (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private void write(String name, Map<String, Object> about, Map<Integer, GlyphImage> images)
      throws IOException {
    try (Writer writer = new Writer(name, about)) {
      for (var entry : images.entrySet()) {
        var strokes = medians.of(entry.getKey());
        ThinInk ink = ThinInk.of(entry.getValue());
        if (strokes.isPresent() && ink.size() > 4) {
          RegisteredStrokes registered =
              StrokeRegistration.register(StrokeForm.of(strokes.get()), ink);
          writer.add(
              entry.getKey(),
              registered.form(),
              List.of(
                  round(registered.inkDistance()),
                  round(registered.strokeDistance()),
                  round(ink.thickness)));
        }
      }
    }
  }

  private static double round(double value) {
    return Math.round(value * 1e5) / 1e5;
  }

  private final class Writer implements AutoCloseable {
    private final Path index;
    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final OutputStream floats;
    private int strokes;

    Writer(String name, Map<String, Object> about) throws IOException {
      Path file = out.resolve(name + ".bin");
      Files.createDirectories(file.getParent());
      this.index = out.resolve(name + ".json");
      this.about.put("name", name);
      this.about.putAll(about);
      this.floats = new BufferedOutputStream(Files.newOutputStream(file));
    }

    void add(int character, StrokeForm form, List<Double> figures) throws IOException {
      ByteBuffer buffer =
          ByteBuffer.allocate(form.strokes() * StrokeForm.POINTS * 8)
              .order(ByteOrder.LITTLE_ENDIAN);
      for (int s = 0; s < form.strokes(); s++) {
        for (int k = 0; k < StrokeForm.POINTS; k++) {
          buffer.putFloat(form.x(s, k)).putFloat(form.y(s, k));
        }
      }
      floats.write(buffer.array());
      List<Object> row = new ArrayList<>(List.of(character, strokes, form.strokes()));
      row.addAll(figures);
      rows.add(row);
      strokes += form.strokes();
    }

    @Override
    public void close() throws IOException {
      floats.close();
      about.put("characters", rows);
      Files.writeString(index, new ObjectMapper().writeValueAsString(about));
    }
  }
}
