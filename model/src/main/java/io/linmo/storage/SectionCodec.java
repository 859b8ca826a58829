package io.linmo.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The bytes of a {@link SectionFile}, without the digest at its end. */
final class SectionCodec {

  static final byte[] MAGIC = "LINMO\1".getBytes(StandardCharsets.US_ASCII);

  /** Letters of a kind. */
  static final int KIND = 4;

  /** Bytes before the section count. */
  static final int HEADER = MAGIC.length + KIND;

  /** Most bytes of a file, and of all its sections together. */
  static final long MOST_BYTES = 1L << 30;

  /** A file may always hold so much, however small it is. */
  private static final long SMALL = 128L << 20;

  /** A larger one may hold this much for each of its bytes: pictures of ink pack less. */
  private static final long USUAL_RATIO = 200;

  /** Deflate never packs more than this into a byte. */
  private static final int DEFLATE_RATIO = 1032;

  private SectionCodec() {}

  static byte[] encode(String kind, Map<String, byte[]> sections) {
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

  /** The sections of a file's content, which ends at {@code end}. */
  static Map<String, byte[]> decode(byte[] all, int end) throws IOException {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    ByteArrayInputStream bytes = new ByteArrayInputStream(all, HEADER, end - HEADER);
    long total = 0;
    long most = Math.min(MOST_BYTES, Math.max(SMALL, USUAL_RATIO * end));
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
            || total > most) {
          throw new IOException(
              "section %d is said to hold %d bytes in %d".formatted(i + 1, plain, stored));
        }
        byte[] data = in.readNBytes(stored);
        sections.put(name, stored == plain ? data : inflate(data, plain));
      }
      if (count < 0 || in.available() > 0) {
        throw new IOException("%d bytes follow its %d sections".formatted(in.available(), count));
      }
    }
    return sections;
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
  static byte[] digest(byte[] content, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
