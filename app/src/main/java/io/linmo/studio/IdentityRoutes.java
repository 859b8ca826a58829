package io.linmo.studio;

import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Request;
import io.linmo.studio.http.Router;
import io.linmo.workshop.NewIdentity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Keys to sign documents with are made here and kept by the person alone. */
final class IdentityRoutes {

  private static final int MOST = 1 << 10;

  void addTo(Router routes) {
    routes.add("POST", "identities", IdentityRoutes::make);
  }

  /** {@code name} is the signer's, the body the password in UTF-8; the reply is a .p12 file. */
  private static Reply make(Request request) throws IOException {
    NewIdentity identity = NewIdentity.of(request.query("name").strip());
    byte[] body = request.bytes(MOST, "password");
    char[] password = {};
    try {
      password = KeyBody.decode(body);
      return new Reply(200, "application/x-pkcs12", identity.make(password).pkcs12(), Map.of());
    } finally {
      Arrays.fill(body, (byte) 0);
      Arrays.fill(password, '\0');
    }
  }
}
