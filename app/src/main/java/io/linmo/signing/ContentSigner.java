package io.linmo.signing;

import java.io.IOException;

/** Makes what goes into a signature's place: a signature or a timestamp. */
interface ContentSigner {

  /** How long the DER encoded CMS will be, as far as that is known before. */
  int length() throws IOException;

  /** The DER encoded CMS over some content. */
  byte[] sign(byte[] content) throws IOException;
}
