package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.stamping.PdfTools;
import io.linmo.stamping.TestPdfs;
import io.linmo.workshop.TestFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signs with a key that never leaves its token: SoftHSM2's, a token made of software. The token is
 * found by an environment variable, so that the program runs in a process of its own.
 */
@Tag("slow")
class TokenSigningTest {

  private static final String PIN = "123456";
  private static final List<Path> LIBRARIES =
      Stream.of(
              "/usr/lib/softhsm/libsofthsm2.so",
              "/usr/lib64/pkcs11/libsofthsm2.so",
              "/usr/local/lib/softhsm/libsofthsm2.so",
              "/opt/homebrew/lib/softhsm/libsofthsm2.so")
          .map(Path::of)
          .toList();

  @TempDir private static Path folder;

  private static Path configuration;
  private static Path pin;
  private static Path font;
  private static Path contract;

  @BeforeAll
  static void makeToken() throws Exception {
    for (String tool : new String[] {"softhsm2-util", "pkcs11-tool"}) {
      assumeTrue(PdfTools.isInstalled(tool), tool + " is not installed");
    }
    Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
    assumeTrue(library != null, "the library of SoftHSM2 is not found");
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    write("softhsm2.conf", "directories.tokendir = %s\nlog.level = ERROR\n".formatted(tokens));
    configuration =
        write("token.cfg", "name = Test\nlibrary = %s\nslotListIndex = 0\n".formatted(library));
    pin = write("pin", PIN);
    font = TestFont.write(folder.resolve("blocks.ttf"));
    contract = Files.write(folder.resolve("contract.pdf"), TestPdfs.form());
    fillToken(library);
  }

  private static void fillToken(Path library) throws Exception {
    Path store = folder.resolve("ada.p12");
    Run created = Run.of("keystore", "create", store, "--name", "Ada", "--password-file", pin);
    assertThat(created.exit()).describedAs(created.err()).isZero();
    KeyStore identity = KeyStore.getInstance(store.toFile(), PIN.toCharArray());
    String alias = identity.aliases().nextElement();
    String key =
        Base64.getMimeEncoder()
            .encodeToString(identity.getKey(alias, PIN.toCharArray()).getEncoded());
    Path pem =
        write("key.pem", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
    Path certificate =
        Files.write(folder.resolve("ada.crt"), identity.getCertificate(alias).getEncoded());
    succeed("softhsm2-util --init-token --free --label linmo --so-pin 5678 --pin " + PIN);
    succeed("softhsm2-util --token linmo --label ada --id 01 --pin %s --import %s", PIN, pem);
    succeed(
        "pkcs11-tool --module %s --login --pin %s --type cert --id 01 --write-object %s",
        library, PIN, certificate);
  }

  @Test
  void aTokenSigns() throws Exception {
    Path signed = folder.resolve("signed.pdf");
    PdfTools.Said said = sign(configuration, pin, signed);

    assertThat(said.exit()).describedAs(said.text()).isZero();
    assertThat(said.text()).contains("signed digitally by Ada, PAdES B-B");
    assertThat(Run.of("verify", signed).exit()).isZero();
    assertThat(PdfTools.run(Files.readAllBytes(signed), "pdfsig", "-nocert", "{}").text())
        .contains("Signature is Valid", "Total document signed");
  }

  @Test
  void whatIsWrongWithATokenIsToldInOneLine() throws Exception {
    expect("wrong PIN", configuration, write("wrong-pin", "9999"));
    expect("none.so", write("lost.cfg", "name = Test\nlibrary = /none.so\n"), pin);
    expect("'nonsense'", write("bad.cfg", "nonsense\n"), pin);
  }

  private static void expect(String words, Path configuration, Path pin) throws Exception {
    Path out = folder.resolve("none.pdf");
    PdfTools.Said said = sign(configuration, pin, out);

    assertThat(said.text().lines()).singleElement().asString().contains(words);
    assertThat(said.text()).startsWith("linmo sign: " + configuration);
    assertThat(said.exit()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  private static PdfTools.Said sign(Path configuration, Path pin, Path out) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Linmo.class.getName()));
    words.addAll(List.of("sign", "ada", "--font", font.toString(), "--field", "auto"));
    words.addAll(List.of("--stamp", contract.toString(), "--out", out.toString()));
    words.addAll(List.of("--pkcs11", configuration.toString(), "--password-file", pin.toString()));
    return run(words);
  }

  private static void succeed(String command, Object... values) throws Exception {
    PdfTools.Said said = run(List.of(command.formatted(values).split(" ")));
    assertThat(said.exit()).describedAs(said.text()).isZero();
  }

  private static PdfTools.Said run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new PdfTools.Said(process.exitValue(), text);
  }

  private static Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
