package io.linmo.stamping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Writes PDF objects as bytes (ISO 32000-1, 7.3): what is indirect by its reference. */
final class CosText {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Function<COSStream, COSObjectKey> keyOfStream;

  /**
   * @param keyOfStream the object that a stream becomes, since a stream cannot be part of another
   */
  CosText(Function<COSStream, COSObjectKey> keyOfStream) {
    this.keyOfStream = keyOfStream;
  }

  /** An object on its own, a stream with its data. */
  byte[] body(COSBase object) throws IOException {
    out.reset();
    if (object instanceof COSStream stream) {
      dictionary(stream, stream.getLength());
      text("\nstream\n");
      try (var raw = stream.createRawInputStream()) {
        raw.transferTo(out);
      }
      text("\nendstream");
    } else {
      value(object);
    }
    return out.toByteArray();
  }

  private void value(COSBase value) throws IOException {
    if (value == null) {
      text("null");
    } else if (value instanceof COSObject reference) {
      reference(reference.getKey());
    } else if (value instanceof COSStream stream) {
      reference(keyOfStream.apply(stream));
    } else if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary, -1);
    } else if (value instanceof COSArray array) {
      array(array);
    } else {
      scalar(value);
    }
  }

  private void scalar(COSBase value) throws IOException {
    if (value instanceof COSName name) {
      name.writePDF(out);
    } else if (value instanceof COSInteger number) {
      number.writePDF(out);
    } else if (value instanceof COSFloat number) {
      number.writePDF(out);
    } else if (value instanceof COSBoolean truth) {
      truth.writePDF(out);
    } else if (value instanceof COSString string) {
      COSWriter.writeString(string, out);
    } else {
      text("null");
    }
  }

  /**
   * @param length of the stream whose dictionary it is; negative where it is none
   */
  private void dictionary(COSDictionary dictionary, long length) throws IOException {
    text("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      if (length < 0 || !entry.getKey().equals(COSName.LENGTH)) {
        entry.getKey().writePDF(out);
        text(" ");
        value(entry.getValue());
        text("\n");
      }
    }
    if (length >= 0) {
      text("/Length %d\n".formatted(length));
    }
    text(">>");
  }

  private void array(COSArray array) throws IOException {
    text("[");
    for (int i = 0; i < array.size(); i++) {
      text(i == 0 ? "" : " ");
      value(array.get(i));
    }
    text("]");
  }

  private void reference(COSObjectKey key) throws IOException {
    text("%d %d R".formatted(key.getNumber(), key.getGeneration()));
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
