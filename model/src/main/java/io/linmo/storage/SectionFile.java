package io.linmo.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Named byte sections in one file.
 *
 * <p>Layout, big-endian: {@code "LINMO"}, version byte 1, kind (4 ASCII letters), section count
 * (int32); for each section its name (modified UTF-8), plain length (int32), stored length (int32;
 * equal lengths mean not compressed), bytes (deflate); then the SHA-256 of all before it. Writing
 * is atomic: a temporary file, then a rename.
 */
public final class SectionFile {

  private static final byte[] MAGIC = "LINMO\1".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST = 32;
  private static final int KIND = 4;
  private static final int HEADER = MAGIC.length + KIND;

  /** Most bytes of a file, and of all its sections together. */
  private static final long MOST_BYTES = 1L << 30;

  /** Deflate never packs more than this into a byte. */
  private static final int DEFLATE_RATIO = 1032;

  private final String kind;
  private final Map<String, byte[]> sections = new LinkedHashMap<>();

  /** Digest of the content as it was read; null where it must be computed. */
  private byte[] digest;

  /**
   * @param kind four letters that tell one sort of file from another
   */
  public SectionFile(String kind) {
    if (kind.length() != KIND) {
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

  private byte[] whole(String name, int size) throws IOException {
    byte[] bytes = bytes(name);
    if (bytes.length % size != 0) {
      throw new IOException(
          "section '%s': %d bytes, expected a multiple of %d".formatted(name, bytes.length, size));
    }
    return bytes;
  }

  /** SHA-256 of the content, in hex: names this very model or hand. */
  public String checksum() {
    if (digest == null) {
      byte[] content = encode();
      digest = digest(content, content.length);
    }
    return HexFormat.of().formatHex(digest);
  }

  public void write(Path file) throws IOException {
    byte[] content = encode();
    Path temporary =
        file.resolveSibling(
            ".%s-%08x.part".formatted(file.getFileName(), ThreadLocalRandom.current().nextInt()));
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        out.write(content);
        out.write(digest(content, content.length));
        out.getFD().sync();
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeBytes(kind);
      out.writeInt(sections.size());
      for (Map.Entry<String, byte[]> section : sections.entrySet()) {
        byte[] plain = section.getValue();
        byte[] packed = deflate(plain);
        byte[] stored = packed.length < plain.length ? packed : plain;
        out.writeUTF(section.getKey());
        out.writeInt(plain.length);
        out.writeInt(stored.length);
        out.write(stored);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a file of the given kind, or says in one line why it is not one. */
  public static SectionFile read(Path file, String kind) throws IOException {
    checkBeginning(file, kind);
    byte[] all = Files.readAllBytes(file);
    int end = all.length - DIGEST;
    if (end < HEADER
        || !Arrays.equals(digest(all, end), Arrays.copyOfRange(all, end, all.length))) {
      throw new IOException(
          "%s: damaged: its checksum does not fit its %d bytes; copy or make it again"
              .formatted(file, all.length));
    }
    try {
      SectionFile sections = decode(all, end, kind);
      sections.digest = Arrays.copyOfRange(all, end, all.length);
      return sections;
    } catch (EOFException e) {
      throw new IOException("%s: damaged: it ends within a section".formatted(file), e);
    } catch (IOException e) {
      throw new IOException("%s: damaged: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Looks at the first bytes alone, so that a large foreign file is not read. */
  private static void checkBeginning(Path file, String kind) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(HEADER);
    } catch (NoSuchFileException e) {
      throw new IOException("%s: no such file".formatted(file), e);
    }
    if (start.length < HEADER || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IOException(
          "%s: not a Linmo file: it does not begin with LINMO version 1".formatted(file));
    }
    String found = new String(start, MAGIC.length, KIND, StandardCharsets.ISO_8859_1);
    if (!found.equals(kind)) {
      throw new IOException(
          "%s: this is a Linmo file of kind '%s', expected '%s'"
              .formatted(file, found.replaceAll("[^A-Za-z0-9]", "?"), kind));
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          "%s: %,d bytes, expected at most %,d".formatted(file, Files.size(file), MOST_BYTES));
    }
  }

  private static SectionFile decode(byte[] all, int end, String kind) throws IOException {
    SectionFile file = new SectionFile(kind);
    ByteArrayInputStream bytes = new ByteArrayInputStream(all, HEADER, end - HEADER);
    long total = 0;
    try (DataInputStream in = new DataInputStream(bytes)) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int plain = in.readInt();
        int stored = in.readInt();
        total += plain;
        if (stored < 0
            || stored > in.available()
            || plain < stored
            || plain > (long) stored * DEFLATE_RATIO
            || total > MOST_BYTES) {
          throw new IOException(
              "section %d is said to hold %d bytes in %d".formatted(i + 1, plain, stored));
        }
        byte[] data = in.readNBytes(stored);
        file.put(name, stored == plain ? data : inflate(data, plain));
      }
      if (count < 0 || in.available() > 0) {
        throw new IOException("%d bytes follow its %d sections".formatted(in.available(), count));
      }
    }
    return file;
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
      byte[] block = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(block, 0, deflater.deflate(block));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] stored, int length) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored);
      byte[] plain = new byte[length];
      int filled = 0;
      while (filled < length) {
        int count = inflater.inflate(plain, filled, length - filled);
        if (count == 0) {
          throw new IOException("a section ends after %d of %d bytes".formatted(filled, length));
        }
        filled += count;
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IOException("a section is not deflated data", e);
    } finally {
      inflater.end();
    }
  }

  /** SHA-256 of the first {@code length} bytes. */
  private static byte[] digest(byte[] content, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
