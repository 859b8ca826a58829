package io.linmo.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Named byte sections in one file.
 *
 * <p>Layout, big-endian: {@code "LINMO"}, version byte 1, kind (4 ASCII letters), section count
 * (int32); for each section its name (modified UTF-8), plain length (int32), stored length (int32;
 * equal lengths mean not compressed), bytes (deflate); then the SHA-256 of all before it. Writing
 * is atomic: a temporary file, then a rename.
 */
public final class SectionFile {

  private static final int DIGEST = 32;
  private static final String HEADER = "header";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String kind;
  private final Map<String, byte[]> sections = new LinkedHashMap<>();

  /** Digest of the content as it was read; null where it must be computed. */
  private byte[] digest;

  /**
   * @param kind four letters that identify the type of file
   */
  public SectionFile(String kind) {
    if (kind.length() != SectionCodec.KIND) {
      throw new IllegalArgumentException("kind '%s', expected 4 letters".formatted(kind));
    }
    this.kind = kind;
  }

  public SectionFile put(String name, byte[] bytes) {
    digest = null;
    sections.put(name, bytes);
    return this;
  }

  public SectionFile putText(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SectionFile putFloats(String name, float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.asFloatBuffer().put(values);
    return put(name, buffer.array());
  }

  /**
   * Stores values as binary16: a relative error of at most 2^-11 from 2^-14 to 65504, an absolute
   * one of at most 2^-25 below.
   */
  public SectionFile putHalves(String name, float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES);
    for (float value : values) {
      buffer.putShort(HalfFloat.of(value));
    }
    return put(name, buffer.array());
  }

  /** Stores facts about the content as JSON. */
  public SectionFile putHeader(ObjectNode header) {
    return putText(HEADER, header.toPrettyString());
  }

  /** Stores named arrays as binary16, in the order of their names. */
  public SectionFile putWeights(String prefix, Map<String, float[]> weights) {
    weights.keySet().stream().sorted().forEach(name -> putHalves(prefix + name, weights.get(name)));
    return this;
  }

  public Set<String> names() {
    return sections.keySet();
  }

  public boolean has(String name) {
    return sections.containsKey(name);
  }

  public byte[] bytes(String name) throws IOException {
    byte[] bytes = sections.get(name);
    if (bytes == null) {
      throw new IOException(
          "section '%s' is missing, found %s".formatted(name, String.join(", ", names())));
    }
    return bytes;
  }

  public String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public float[] floats(String name) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(whole(name, Float.BYTES));
    float[] values = new float[buffer.remaining() / Float.BYTES];
    buffer.asFloatBuffer().get(values);
    return values;
  }

  public float[] halves(String name) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(whole(name, Short.BYTES));
    float[] values = new float[buffer.remaining() / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = HalfFloat.toFloat(buffer.getShort());
    }
    return values;
  }

  /** Reads what {@link #putHeader} stored. */
  public ObjectNode header() throws IOException {
    if (JSON.readTree(text(HEADER)) instanceof ObjectNode header) {
      return header;
    }
    throw new IOException("section '%s' is not a JSON object".formatted(HEADER));
  }

  /** Reads the arrays that {@link #putWeights} stored under a prefix. */
  public Map<String, float[]> weights(String prefix) throws IOException {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (String name : names()) {
      if (name.startsWith(prefix)) {
        weights.put(name.substring(prefix.length()), halves(name));
      }
    }
    return weights;
  }

  private byte[] whole(String name, int size) throws IOException {
    byte[] bytes = bytes(name);
    if (bytes.length % size != 0) {
      throw new IOException(
          "section '%s': %d bytes, expected a multiple of %d".formatted(name, bytes.length, size));
    }
    return bytes;
  }

  /** SHA-256 of the content, in hex; identifies a model or hand. */
  public String checksum() {
    if (digest == null) {
      byte[] content = SectionCodec.encode(kind, sections);
      digest = SectionCodec.digest(content, content.length);
    }
    return HexFormat.of().formatHex(digest);
  }

  public void write(Path file) throws IOException {
    byte[] content = SectionCodec.encode(kind, sections);
    FileReplacement.write(file, content, SectionCodec.digest(content, content.length));
  }

  /** The four letters of the kind of Linmo's own files; empty for other files. */
  public static Optional<String> kindOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(SectionCodec.HEADER);
      int mark = SectionCodec.MAGIC.length;
      boolean own =
          start.length == SectionCodec.HEADER
              && Arrays.equals(start, 0, mark, SectionCodec.MAGIC, 0, mark);
      return own
          ? Optional.of(new String(start, mark, SectionCodec.KIND, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    }
  }

  /** Reads a file of the given kind, or says in one line why it is not one. */
  public static SectionFile read(Path file, String kind) throws IOException {
    checkBeginning(file, kind);
    byte[] all = Files.readAllBytes(file);
    int end = all.length - DIGEST;
    if (end < SectionCodec.HEADER
        || !Arrays.equals(
            SectionCodec.digest(all, end), Arrays.copyOfRange(all, end, all.length))) {
      throw new IOException(
          "%s: damaged: its checksum does not fit its %d bytes; copy or make it again"
              .formatted(file, all.length));
    }
    try {
      SectionFile sections = new SectionFile(kind);
      sections.sections.putAll(SectionCodec.decode(all, end));
      sections.digest = Arrays.copyOfRange(all, end, all.length);
      return sections;
    } catch (EOFException e) {
      throw new IOException("%s: damaged: it ends within a section".formatted(file), e);
    } catch (IOException e) {
      throw new IOException("%s: damaged: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Makes something of a file's sections. */
  public interface Content<T> {
    T of(SectionFile sections) throws IOException;
  }

  /**
   * Makes something of a file of the given kind. The checksum shows that a file is whole, not who
   * made it: whatever does not fit in it is told as damage, in one line.
   */
  public static <T> T read(Path file, String kind, Content<T> content) throws IOException {
    SectionFile sections = read(file, kind);
    try {
      return content.of(sections);
    } catch (JsonProcessingException e) {
      throw new IOException("%s: damaged: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      boolean named = e.getMessage() != null && e.getMessage().startsWith(file.toString());
      throw named ? e : new IOException("%s: damaged: %s".formatted(file, e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("%s: damaged: %s".formatted(file, e.getMessage()), e);
    } catch (RuntimeException e) {
      throw new IOException("%s: damaged: its parts do not fit together".formatted(file), e);
    }
  }

  /** Looks at the first bytes alone, so that a large foreign file is not read. */
  private static void checkBeginning(Path file, String kind) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SectionCodec.HEADER);
    } catch (NoSuchFileException e) {
      throw new IOException("%s: no such file".formatted(file), e);
    }
    if (start.length < SectionCodec.HEADER
        || !Arrays.equals(
            start,
            0,
            SectionCodec.MAGIC.length,
            SectionCodec.MAGIC,
            0,
            SectionCodec.MAGIC.length)) {
      throw new IOException(
          "%s: not a Linmo file: it does not begin with LINMO version 1".formatted(file));
    }
    String found =
        new String(
            start, SectionCodec.MAGIC.length, SectionCodec.KIND, StandardCharsets.ISO_8859_1);
    if (!found.equals(kind)) {
      throw new IOException(
          "%s: this is a Linmo file of kind '%s', expected '%s'"
              .formatted(file, found.replaceAll("[^A-Za-z0-9]", "?"), kind));
    }
    if (Files.size(file) > SectionCodec.MOST_BYTES) {
      throw new IOException(
          "%s: %,d bytes, expected at most %,d"
              .formatted(file, Files.size(file), SectionCodec.MOST_BYTES));
    }
  }
}
