package io.linmo.signing;

import io.linmo.signing.verification.OwnForm;
import io.linmo.stamping.IncrementalUpdate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * A signature dictionary and the hole in it that the signature fills.
 *
 * <p>The hole is made as large as the signature, so that the file has no byte that is neither
 * signed nor part of the signature. Only a timestamp may come out a byte or two shorter than was
 * foreseen; zeros, which verifying insists on, fill the rest.
 */
final class SignatureValue {

  private static final int NUMBER_WIDTH = 10;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final IncrementalUpdate update;
  private final COSObjectKey key;
  private final String dictionary;

  private SignatureValue(IncrementalUpdate update, COSObjectKey key, String dictionary) {
    this.update = update;
    this.key = key;
    this.dictionary = dictionary;
  }

  /** A signature that is to be made. */
  static SignatureValue of(
      IncrementalUpdate update,
      COSObjectKey key,
      SignatureRequest request,
      String signer,
      COSArray references)
      throws IOException {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.SIG);
    dictionary.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
    dictionary.setName(COSName.SUB_FILTER, "ETSI.CAdES.detached");
    dictionary.setItem(COSName.NAME, new COSString(signer));
    dictionary.setItem(COSName.M, new COSString(date(request.time())));
    if (request.reason() != null) {
      dictionary.setItem(COSName.REASON, new COSString(request.reason()));
    }
    if (request.location() != null) {
      dictionary.setItem(COSName.LOCATION, new COSString(request.location()));
    }
    if (references.size() > 0) {
      dictionary.setItem(COSName.getPDFName("Reference"), references);
    }
    return of(update, key, dictionary);
  }

  /** A document timestamp that is to be made (ISO 32000-2, 12.8.5). */
  static SignatureValue timestamp(IncrementalUpdate update, COSObjectKey key) throws IOException {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.TYPE, "DocTimeStamp");
    dictionary.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
    dictionary.setName(COSName.SUB_FILTER, "ETSI.RFC3161");
    return of(update, key, dictionary);
  }

  private static SignatureValue of(
      IncrementalUpdate update, COSObjectKey key, COSDictionary dictionary) throws IOException {
    dictionary.setItem(COSName.getPDFName("Prop_Build"), maker());
    String text = new String(update.bytesOf(dictionary), StandardCharsets.ISO_8859_1);
    return new SignatureValue(update, key, text.substring(0, text.length() - 2));
  }

  /** Says, in what is signed, that the signature is to have Linmo's own form. */
  private static COSDictionary maker() {
    COSDictionary application = new COSDictionary();
    application.setName(COSName.NAME, OwnForm.MAKER);
    COSDictionary build = new COSDictionary();
    build.setItem(COSName.getPDFName("App"), application);
    return build;
  }

  /** A date as PDF writes it (ISO 32000-1, 7.9.4). */
  private static String date(OffsetDateTime time) {
    String zone = time.getOffset().getTotalSeconds() == 0 ? "Z" : time.getOffset().getId();
    String offset = zone.equals("Z") ? zone : zone.substring(0, 6).replace(':', '\'') + "'";
    return DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss").format(time) + offset;
  }

  /** The whole document with its signature in it. */
  byte[] complete(ContentSigner signer) throws IOException {
    int length = signer.length();
    while (true) {
      Hole hole = Hole.dig(update, key, dictionary, length);
      byte[] signature = signer.sign(hole.content());
      if (signature.length <= length) {
        return hole.fill(signature);
      }
      length = signature.length;
    }
  }

  /**
   * A document with room for a signature of a certain length.
   *
   * @param start of the hole, its brackets included
   * @param end after it
   */
  private record Hole(byte[] document, int start, int end) {

    static Hole dig(IncrementalUpdate update, COSObjectKey key, String dictionary, int length)
        throws IOException {
      String blank = " ".repeat(NUMBER_WIDTH);
      String range = "/ByteRange [0 %s %s %s]\n".formatted(blank, blank, blank);
      String hole = "<" + "0".repeat(2 * length) + ">";
      String body = dictionary + range + "/Contents " + hole + "\n>>";
      update.putRaw(key, body.getBytes(StandardCharsets.ISO_8859_1));
      byte[] document = update.toBytes();
      int start = lastIndexOf(document, hole);
      int end = start + hole.length();
      String numbers = "%-10d %-10d %-10d".formatted(start, end, document.length - end);
      byte[] written = numbers.getBytes(StandardCharsets.ISO_8859_1);
      int at = start - "/Contents ".length() - "]\n".length() - written.length;
      System.arraycopy(written, 0, document, at, written.length);
      return new Hole(document, start, end);
    }

    private static int lastIndexOf(byte[] document, String hole) {
      byte[] wanted = hole.getBytes(StandardCharsets.ISO_8859_1);
      for (int at = document.length - wanted.length; at >= 0; at--) {
        if (Arrays.equals(document, at, at + wanted.length, wanted, 0, wanted.length)) {
          return at;
        }
      }
      throw new IllegalStateException("the document has lost the place of its signature");
    }

    byte[] content() {
      ByteArrayOutputStream content = new ByteArrayOutputStream(document.length);
      content.write(document, 0, start);
      content.write(document, end, document.length - end);
      return content.toByteArray();
    }

    byte[] fill(byte[] signature) {
      byte[] filled = document.clone();
      byte[] digits = HEX.formatHex(signature).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(digits, 0, filled, start + 1, digits.length);
      return filled;
    }
  }
}
