package io.linmo.studio;

import io.linmo.signing.Identity;
import io.linmo.signing.IdentityStore;
import io.linmo.studio.http.Refusal;
import io.linmo.studio.http.Request;
import io.linmo.workshop.DigitalSigning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The key to sign with, as the body of a request: the length of its password in UTF-8 as two bytes,
 * the most significant first, the password, and the PKCS #12 file. It never becomes a text, which
 * could not be wiped: what is kept here is overwritten before the document is signed.
 */
final class KeyBody {

  private static final int MOST = 4 << 20;
  private static final int LENGTH = 2;

  private KeyBody() {}

  /**
   * Reads and wipes a key.
   *
   * @param name what errors call the key's file
   * @return empty where the request has no body
   */
  static Optional<DigitalSigning> read(Request request, String name) throws IOException {
    byte[] body = request.bytes(MOST, "key file");
    if (body.length == 0) {
      return Optional.empty();
    }
    byte[] key = {};
    char[] password = {};
    try {
      int length = body.length < LENGTH ? body.length : (body[0] & 0xFF) << 8 | body[1] & 0xFF;
      if (LENGTH + length >= body.length) {
        throw new Refusal(
            Refusal.BAD_REQUEST, "no key came with the password; choose the key file again");
      }
      password = decode(ByteBuffer.wrap(body, LENGTH, length));
      key = Arrays.copyOfRange(body, LENGTH + length, body.length);
      Identity identity =
          IdentityStore.fromBytes(key, name.isBlank() ? "key" : name, password, null);
      return Optional.of(DigitalSigning.by(identity));
    } finally {
      Arrays.fill(body, (byte) 0);
      Arrays.fill(key, (byte) 0);
      Arrays.fill(password, '\0');
    }
  }

  /** A password in UTF-8. */
  static char[] decode(byte[] password) {
    return decode(ByteBuffer.wrap(password));
  }

  private static char[] decode(ByteBuffer bytes) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      char[] characters = new char[text.remaining()];
      text.get(characters);
      Arrays.fill(text.array(), '\0');
      return characters;
    } catch (CharacterCodingException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "the password is not in UTF-8");
    }
  }
}
