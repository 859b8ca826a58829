package io.linmo.signing;

import java.io.IOException;

/** Makes what goes into a signature's place: a signature or a timestamp. */
interface ContentSigner {

  /** The DER encoded CMS over some content. */
  byte[] sign(byte[] content) throws IOException;
}
