package io.linmo.stamping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Objects to be appended to a document, new ones and new versions of old ones (ISO 32000-1, 7.5.6).
 *
 * <p>The result begins with the original byte by byte. Its cross-reference is of the original's
 * kind, a table or a stream. The same update gives the same bytes.
 */
public final class IncrementalUpdate {

  private static final int IDENTITY_BYTES = 16;

  private final OriginalPdf original;
  private final Map<Long, COSObjectKey> keys = new TreeMap<>();
  private final Map<Long, byte[]> bodies = new TreeMap<>();
  private final Map<COSStream, COSObjectKey> streams = new IdentityHashMap<>();
  private final Deque<COSStream> pending = new ArrayDeque<>();
  private final CosText text = new CosText(this::keyOf);
  private long highest;

  public IncrementalUpdate(OriginalPdf original) {
    this.original = original;
    COSDocument document = original.document().getDocument();
    highest =
        Math.max(
            document.getHighestXRefObjectNumber(),
            document.getTrailer().getLong(COSName.SIZE, 1) - 1);
  }

  /** A number for an object that is to be added. */
  public COSObjectKey newKey() {
    return new COSObjectKey(++highest, 0);
  }

  /** Adds an object and gives the reference to it. */
  public COSObject add(COSBase object) throws IOException {
    COSObjectKey key = newKey();
    put(key, object);
    return reference(key);
  }

  /** A reference to an object of the original or of the update. */
  public static COSObject reference(COSObjectKey key) {
    return new COSObject(COSNull.NULL, key);
  }

  /** Puts an object in the place of the one that has this key. */
  public void put(COSObjectKey key, COSBase object) throws IOException {
    putRaw(key, text.body(object));
  }

  /** Puts an object whose bytes are known. */
  public void putRaw(COSObjectKey key, byte[] body) throws IOException {
    keys.put(key.getNumber(), key);
    bodies.put(key.getNumber(), body);
    while (!pending.isEmpty()) {
      COSStream stream = pending.remove();
      put(streams.get(stream), stream);
    }
  }

  /** The bytes of a dictionary, to be completed and put by {@link #putRaw}. */
  public byte[] bytesOf(COSDictionary dictionary) throws IOException {
    return text.body(dictionary);
  }

  private COSObjectKey keyOf(COSStream stream) {
    if (stream.getKey() != null) {
      return stream.getKey();
    }
    return streams.computeIfAbsent(
        stream,
        added -> {
          pending.add(added);
          return newKey();
        });
  }

  /** The original and the update after it. */
  public byte[] toBytes() throws IOException {
    byte[] before = original.bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + 65_536);
    out.write(before);
    if (before[before.length - 1] != '\n') {
      out.write('\n');
    }
    Map<Long, Integer> offsets = new TreeMap<>();
    for (Map.Entry<Long, byte[]> entry : bodies.entrySet()) {
      offsets.put(entry.getKey(), out.size() - original.header());
      writeObject(out, keys.get(entry.getKey()), entry.getValue());
    }
    int start = out.size() - original.header();
    if (original.document().getDocument().isXRefStream()) {
      writeXrefStream(out, offsets);
    } else {
      writeXrefTable(out, offsets);
    }
    write(out, "startxref\n%d\n%%%%EOF\n".formatted(start));
    return out.toByteArray();
  }

  private static void writeObject(ByteArrayOutputStream out, COSObjectKey key, byte[] body)
      throws IOException {
    write(out, "%d %d obj\n".formatted(key.getNumber(), key.getGeneration()));
    out.write(body);
    write(out, "\nendobj\n");
  }

  private void writeXrefTable(ByteArrayOutputStream out, Map<Long, Integer> offsets)
      throws IOException {
    write(out, "xref\n0 1\n0000000000 65535 f \n");
    for (Map.Entry<Long, Integer> entry : offsets.entrySet()) {
      int generation = keys.get(entry.getKey()).getGeneration();
      write(out, "%d 1\n%010d %05d n \n".formatted(entry.getKey(), entry.getValue(), generation));
    }
    write(out, "trailer\n");
    out.write(text.body(trailer(highest + 1)));
    write(out, "\n");
  }

  /** Entries of 1, 4 and 2 bytes: in use, offset, generation (ISO 32000-1, 7.5.8). */
  private void writeXrefStream(ByteArrayOutputStream out, Map<Long, Integer> offsets)
      throws IOException {
    COSObjectKey own = newKey();
    keys.put(own.getNumber(), own);
    offsets.put(own.getNumber(), out.size() - original.header());
    ByteBuffer entries = ByteBuffer.allocate(7 * offsets.size());
    StringBuilder index = new StringBuilder();
    for (Map.Entry<Long, Integer> entry : offsets.entrySet()) {
      index.append(entry.getKey()).append(" 1 ");
      int generation = keys.get(entry.getKey()).getGeneration();
      entries.put((byte) 1).putInt(entry.getValue()).putShort((short) generation);
    }
    String dictionary = new String(text.body(trailer(highest + 1)), StandardCharsets.ISO_8859_1);
    String head =
        "%s/Type /XRef\n/W [1 4 2]\n/Index [%s]\n/Length %d\n>>\nstream\n"
            .formatted(
                dictionary.substring(0, dictionary.length() - 2),
                index.toString().strip(),
                entries.capacity());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.ISO_8859_1));
    body.write(entries.array());
    write(body, "\nendstream");
    writeObject(out, own, body.toByteArray());
    keys.remove(own.getNumber());
    highest--;
  }

  private COSDictionary trailer(long size) throws IOException {
    COSDocument document = original.document().getDocument();
    COSDictionary old = document.getTrailer();
    COSDictionary trailer = new COSDictionary();
    trailer.setLong(COSName.SIZE, size);
    for (COSName name : new COSName[] {COSName.ROOT, COSName.INFO}) {
      if (old.getItem(name) != null) {
        trailer.setItem(name, old.getItem(name));
      }
    }
    trailer.setLong(COSName.PREV, document.getStartXref());
    trailer.setItem(COSName.ID, identity(document.getDocumentID()));
    return trailer;
  }

  /** The document's lasting identity, if it has one, and a new one for this version of it. */
  private COSArray identity(COSArray old) {
    COSString version = new COSString(digest(), true);
    COSArray identity = new COSArray();
    boolean known = old != null && old.size() == 2 && old.getObject(0) instanceof COSString;
    if (known) {
      identity.add(new COSString(((COSString) old.getObject(0)).getBytes(), true));
    } else {
      identity.add(version);
    }
    identity.add(version);
    return identity;
  }

  private byte[] digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(original.bytes());
      bodies.values().forEach(digest::update);
      return Arrays.copyOf(digest.digest(), IDENTITY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }

  private static void write(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
