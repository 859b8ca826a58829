package io.linmo.signing;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.tsp.TimeStampToken;

/** Lets a timestamp authority state when it saw a document. */
record TimestampSigner(TimestampClient authority) implements ContentSigner {

  @Override
  public int length() throws IOException {
    return encoded(authority.sample()).length + TimestampClient.VARIATION;
  }

  @Override
  public byte[] sign(byte[] content) throws IOException {
    return encoded(authority.stamp(sha256(content)));
  }

  private static byte[] encoded(TimeStampToken token) throws IOException {
    return token.toCMSSignedData().toASN1Structure().getEncoded("DER");
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }
}
