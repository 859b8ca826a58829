package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.signing.Identity;
import io.linmo.signing.IdentityStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Keys that the page asks for. */
class StudioKeyTest extends StudioCase {

  private HttpResponse<byte[]> make(String name, String password) throws Exception {
    return CLIENT.send(
        to("api/identities?name=" + name)
            .POST(BodyPublishers.ofString(password, StandardCharsets.UTF_8))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> reply) {
    assertThat(reply.statusCode()).isIn(400, 413, 422);
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  @Test
  void aKeyOpensWithItsPasswordAndBearsTheSignersName() throws Exception {
    HttpResponse<byte[]> reply = make("%E7%8E%8B%20Ada", "s3cret word");
    assertThat(reply.statusCode()).isEqualTo(200);
    Identity identity =
        IdentityStore.fromBytes(reply.body(), "key", "s3cret word".toCharArray(), null);
    assertThat(identity.name()).isEqualTo("王 Ada");
  }

  @Test
  void passwordsThatNoKeyFileTakesAreRefusedInPlainWords() throws Exception {
    assertThat(text(make("Ada", "abc"))).contains("password of 3 characters, expected at least 6");
    assertThat(text(make("Ada", "geheimnüß")))
        .contains("password with characters that key files do not take, expected letters A to Z");
    assertThat(text(make("Ada", "long".repeat(500))))
        .contains("the password is too large, expected at most 1 KB");
    assertThat(text(make("", "s3cret word"))).contains("expected the signer's name");
  }
}
