package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.signing.Identity;
import io.linmo.signing.SelfSignedIdentity;
import io.linmo.signing.certificate.Cryptography;
import io.linmo.stamping.Anchor;
import io.linmo.stamping.PdfTools;
import io.linmo.stamping.TestPdfs;
import io.linmo.workshop.TestFont;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignCommandTest {

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Path font;
  private static Path keystore;
  private static Path password;

  private Path contract;

  @BeforeAll
  static void makeIdentity() throws IOException {
    font = TestFont.write(shared.resolve("blocks.ttf"));
    password = Files.writeString(shared.resolve("password"), "open sesame\n");
    keystore = shared.resolve("ada.p12");
    Run run = Run.of("keystore", "create", keystore, "--name", "Ada", "--password-file", password);
    assertThat(run.err()).contains("not who signed it");
    assertThat(run.exit()).isZero();
  }

  @BeforeEach
  void makeContract() throws IOException {
    contract = Files.write(in("contract.pdf"), TestPdfs.form());
  }

  @Test
  void aStampIsCalledAStamp() throws Exception {
    Run run = sign("stamped.pdf", "--at", "72,300", "--width", "50mm");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("a stamp, not a digital signature");
    assertThat(textOf(in("stamped.pdf"))).contains("ada");
    assertThat(Run.of("verify", in("stamped.pdf")).exit()).isEqualTo(1);
  }

  @Test
  void inkGoesBesideWordsAndIntoFields() throws Exception {
    assertThat(sign("a.pdf", "--anchor", "Signature:").exit()).isZero();
    assertThat(sign("b.pdf", "--anchor", "SIGNATURE").exit()).isZero();
    assertThat(sign("f.pdf", "--field", "auto").exit()).isZero();
    assertThat(sign("w.pdf", "--field", "witness", "--date", "--reason", "read").exit()).isZero();
    try (PDDocument document = Loader.loadPDF(in("a.pdf").toFile())) {
      List<Anchor> ink = Anchor.find(document, "ada", List.of(0));
      assertThat(ink).hasSize(1);
      assertThat(ink.get(0).baseline()).isCloseTo(TestPdfs.ANCHOR_Y, within(25.0));
      assertThat(ink.get(0).end()).isBetween(150.0, 320.0);
    }
    assertThat(textOf(in("w.pdf"))).contains("read", LocalDate.now().toString());
  }

  @Test
  void aLongReasonIsBrokenIntoLinesAndNeverTooSmallToRead() throws Exception {
    String reason = "i have read all of it and agree to be bound by every term of it ".repeat(3);
    Run run = sign("long.pdf", "--at", "72,300", "--width", "200", "--reason", reason.strip());

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(textOf(in("long.pdf")).lines().filter(line -> line.contains("read")).count())
        .isGreaterThan(1);
    expect(1, "points, expected 5 or more", "--at", "72,300", "--width", "20", "--reason", reason);
  }

  @Test
  void aReasonThatNoFaceHasIsKeptInTheSignature() throws Exception {
    Run run = signDigitally("runes.pdf", "--at", "72,300", "--reason", "\u16A0");

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(run.err()).contains("left out of the picture");
    assertThat(Run.of("verify", in("runes.pdf")).out()).contains("reason: \u16A0");
    expect(1, "U+16A0", "--at", "72,300", "--reason", "\u16A0");
  }

  @Test
  void whatIsNotThereIsNamedAndNothingIsWritten() throws Exception {
    expect(1, "'Stamp here' is not on any page", "--anchor", "Stamp here");
    expect(1, "did you mean 'Signature:'?", "--anchor", "Signatuer");
    expect(1, "no signature field 'boss'; it has author, witness", "--field", "boss");
    expect(1, "reaches off page 1", "--at", "500,300");
    expect(2, "--page 2, expected pages 1 to 1 of the document", "--at", "72,300", "--page", "2");
    expect(2, "where to?", "--width", "100");
    expect(2, "expected a length such as", "--at", "ten,300");
  }

  @Test
  void encryptedCertifiedAndDamagedDocumentsAreRefusedInOneLine() throws Exception {
    List<byte[]> bad = new ArrayList<>(TestPdfs.damaged().values());
    bad.add(TestPdfs.encrypted());
    bad.add(TestPdfs.certified(1));
    for (byte[] pdf : bad) {
      Files.write(contract, pdf);
      expect(1, "PDF", "--at", "72,300");
    }
  }

  @Test
  void aDocumentIsSignedAndVerified() throws Exception {
    Run run = signDigitally("signed.pdf", "--field", "author", "--reason", "seen");
    Run verified = Run.of("verify", in("signed.pdf"), "--json");
    Map<?, ?> result = new ObjectMapper().readValue(verified.out(), Map.class);

    assertThat(run.err()).contains("signed digitally by Ada, PAdES B-B");
    assertThat(verified.exit()).isZero();
    assertThat(result.get("intact")).isEqualTo(true);
    assertThat(result.get("wholeDocument")).isEqualTo(true);
    assertThat(Run.of("fields", in("signed.pdf")).out())
        .isEqualTo(
            "author\tpage 1\tat 72,100, 180 x 60\tsigned\n"
                + "witness\tpage 1\tat 320,100, 180 x 60\tempty\n");
    PdfTools.assertClean(Files.readAllBytes(in("signed.pdf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa_pss", "ec", "ed25519"})
  void keysOfOtherKindsSign(String kind) throws Exception {
    Path store = in(kind + ".p12");
    Run made =
        Run.of(
            "keystore",
            "create",
            store,
            "--name",
            "Eve",
            "--key",
            kind,
            "--password-file",
            password);
    Run run = sign("other.pdf", "--at", "72,300", "--keystore", store, "--password-file", password);

    assertThat(made.exit()).describedAs(made.err()).isZero();
    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(Run.of("verify", in("other.pdf")).exit()).isZero();
  }

  @Test
  void aChangedByteIsTold() throws Exception {
    signDigitally("signed.pdf", "--at", "72,300");
    byte[] bytes = Files.readAllBytes(in("signed.pdf"));
    bytes[200] ^= 1;
    Files.write(in("changed.pdf"), bytes);
    Run run = Run.of("verify", in("changed.pdf"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("CHANGED: signature 'Signature1': the document was changed");
    Path out = in("again.pdf");
    Run again =
        Run.of(
            "sign",
            "ada",
            "--font",
            font,
            "--stamp",
            in("changed.pdf"),
            "--at",
            "72,200",
            "--out",
            out);
    assertThat(again.exit()).isEqualTo(1);
    byte[] followed = Arrays.copyOf(Files.readAllBytes(contract), (int) Files.size(contract) + 9);
    Arrays.fill(followed, followed.length - 9, followed.length, (byte) 'x');
    Files.write(in("stray.pdf"), followed);
    Run stray =
        Run.of(
            "sign",
            "ada",
            "--font",
            font,
            "--stamp",
            in("stray.pdf"),
            "--at",
            "72,200",
            "--out",
            out);
    assertThat(stray.exit()).describedAs(stray.err()).isZero();
    assertThat(stray.err()).contains("follow the document's end mark");
    assertThat(again.err()).contains("signature 'Signature1' is broken", "see linmo verify");
  }

  @Test
  void aWrongPasswordIsNamed() throws Exception {
    Path wrong = Files.writeString(in("wrong"), "close sesame");
    expect(1, "wrong password", "--at", "72,300", "--keystore", keystore, "--password-file", wrong);
  }

  @Test
  void aPasswordThatKeyFilesDoNotTakeIsRefusedInPlainWords() throws Exception {
    Path accents = Files.writeString(in("accents"), "geheimnüß");
    Run made =
        Run.of("keystore", "create", in("a.p12"), "--name", "Ada", "--password-file", accents);
    assertThat(made.exit()).isEqualTo(1);
    assertThat(made.err()).contains("password with characters that key files do not take");
    assertThat(made.err().strip().lines()).hasSize(1);
    assertThat(in("a.p12")).doesNotExist();
  }

  @Test
  void keyFilesOfOthersMayHaveAnyPassword() throws Exception {
    Identity identity =
        SelfSignedIdentity.create("Ada", null, null, Instant.now(), Duration.ofDays(2));
    KeyStore store = KeyStore.getInstance("PKCS12", Cryptography.provider());
    store.load(null, null);
    char[] secret = "geheimnüß 密".toCharArray();
    store.setKeyEntry("a", identity.key(), secret, identity.chain().toArray(Certificate[]::new));
    try (OutputStream out = Files.newOutputStream(in("others.p12"))) {
      store.store(out, secret);
    }
    Path file = Files.writeString(in("secret"), "geheimnüß 密");
    Run run =
        sign("s.pdf", "--at", "72,300", "--keystore", in("others.p12"), "--password-file", file);
    assertThat(run.exit()).describedAs(run.err()).isZero();
    Path wrong = Files.writeString(in("wrong"), "geheimniß");
    expect(
        1,
        "wrong password",
        "--at",
        "72,300",
        "--keystore",
        in("others.p12"),
        "--password-file",
        wrong);
  }

  @Test
  void filesThatAreNotThereAreNamed() throws Exception {
    assertThat(Run.of("verify", in("none.pdf")).err()).contains("no such file, expected a PDF");
    assertThat(Run.of("fields", in("none.pdf")).exit()).isEqualTo(1);
    expect(1, "no such file, expected a keystore", "--at", "72,300", "--keystore", in("none.p12"));
    expect(2, "belong to a digital signature", "--at", "72,300", "--tsa", "http://localhost/");
  }

  @Test
  void initialsGoOnEveryPage() throws Exception {
    Files.write(contract, TestPdfs.pages(5));
    Run run = sign("initialled.pdf", "--at", "72,300", "--initials", "al");

    assertThat(run.exit()).isZero();
    assertThat(textOf(in("initialled.pdf")).split("\\bal\\b", -1)).hasSize(6);
  }

  @Test
  void aSavedSignatureIsTheSameAgain() throws Exception {
    Run.of("sign", "ada", "--font", font, "--out", in("1.svg"), "--save", in("a.signature"));
    Run.of("sign", "--signature", in("a.signature"), "--out", in("2.svg"));

    assertThat(in("2.svg")).hasSameTextualContentAs(in("1.svg"));
    assertThat(Run.of("inspect", in("a.signature")).out()).contains("kind: drawn signature");
  }

  @Test
  void initialsBesideASavedSignatureNeedAHand() throws Exception {
    Path kept = in("a.signature");
    Run.of("sign", "ada", "--font", font, "--save", kept);
    Object[] stamped = {
      "sign", "--signature", kept, "--stamp", contract, "--at", "72,300", "--initials", "al"
    };
    Run without = Run.of(append(stamped, "--out", in("1.pdf")));
    Run with = Run.of(append(stamped, "--out", in("2.pdf"), "--font", font));

    assertThat(without.err()).contains("give --style or --font too");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(with.exit()).describedAs(with.err()).isZero();
    assertThat(textOf(in("2.pdf"))).contains("al");
  }

  private static Object[] append(Object[] words, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  @Test
  void wrongUseOfEachOptionIsToldInOneLine() throws Exception {
    expect(2, "--liveliness 2.0, expected 0 to 1", "--liveliness", "2", "--at", "72,300");
    expect(2, "--pressure -1.0", "--pressure", "-1", "--at", "72,300");
    expect(2, "--ink", "--ink", "mauve", "--at", "72,300");
    expect(2, "--size 3.0, expected 4 to 1000", "--size", "3", "--at", "72,300");
    expect(2, "--candidates", "--candidates", "0", "--at", "72,300");
    expect(2, "--candidates makes a sheet", "--candidates", "3", "--at", "72,300");
    expect(2, "the name is not Chinese", "--seal", "--at", "72,300");
    expect(2, "expected 1 to 6", "--seal", "一二三四五六七", "--at", "72,300");
    expect(2, "--seal-kind", "--seal-kind", "blue", "--at", "72,300");
    expect(2, "--variation 4.0, expected 0 to 3", "--variation", "4", "--at", "72,300");
    expect(2, "--seed", "--seed", "x", "--at", "72,300");
    expect(2, "--width", "--width", "wide", "--at", "72,300");
    expect(2, "--page", "--page", "first", "--at", "72,300");
    expect(
        2,
        "--trust is for validation data",
        "--at",
        "72,300",
        "--keystore",
        keystore,
        "--tsa",
        "http://localhost/",
        "--trust",
        font);
    expect(2, "exclude each other", "--keystore", keystore, "--pkcs11", font, "--at", "72,300");
    expect(2, "expected http:// or https://", tsa("ftp://localhost/"));
    expect(1, "cannot be reached", tsa("http://127.0.0.1:9/"));
    expect(1, "no key 'bob'", signing("--alias", "bob"));
    expect(1, "no such file, expected a PKCS #11", "--pkcs11", in("none.cfg"), "--at", "72,300");
    expect(1, "no such file", "--data", in("none.csv"), "--at", "72,300");
    Path table = Files.writeString(in("people.csv"), "name\nada\n");
    expect(2, "--threads 0", "--threads", "0", "--data", table, "--at", "72,300");
  }

  private static Object[] tsa(String address) {
    return signing("--tsa", address);
  }

  private static Object[] signing(Object... options) {
    Object[] key = {"--at", "72,300", "--keystore", keystore, "--password-file", password};
    return append(key, options);
  }

  @Test
  void signaturesAreFreshUnlessASeedIsGiven() throws Exception {
    byte[][] made = new byte[4][];
    for (int i = 0; i < 4; i++) {
      Path out = in(i + ".svg");
      Run run =
          i < 2
              ? Run.of("sign", "ada", "--font", font, "--out", out)
              : Run.of("sign", "ada", "--font", font, "--out", out, "--seed", "7");
      assertThat(run.err()).contains("seed");
      made[i] = Files.readAllBytes(out);
    }
    assertThat(made[0]).isNotEqualTo(made[1]);
    assertThat(made[2]).isEqualTo(made[3]);
  }

  @Test
  void aCandidateCanBeHadAgainByItsSeed() throws Exception {
    Run run =
        Run.of(
            "sign",
            "ada",
            "--font",
            font,
            "--plain",
            "--candidates",
            "5",
            "--seed",
            "40",
            "--out",
            in("c.svg"));
    Run.of("sign", "ada", "--font", font, "--plain", "--seed", "43", "--out", in("one.svg"));

    assertThat(run.err()).contains("seeds 40 to 44");
    assertThat(Files.readString(in("c.svg"))).contains("4: --seed 43");
    List<Path2D> candidates = SvgInk.paths(in("c.svg"));
    List<Path2D> one = SvgInk.paths(in("one.svg"));
    assertThat(candidates).hasSize(5 * 3);
    assertThat(one).hasSize(3);
    for (int candidate = 1; candidate <= 5; candidate++) {
      double apart = SvgInk.apart(candidates.subList(3 * candidate - 3, 3 * candidate), one);
      if (candidate == 4) {
        assertThat(apart).isLessThan(0.001);
      } else {
        assertThat(apart).isGreaterThan(0.005);
      }
    }
  }

  @Test
  void aTableGivesADocumentForEachRow() throws Exception {
    Path table =
        Files.writeString(
            in("people.csv"), "name,where\nada,\"72,300\"\nBob,\"72,200\"\ncyd,\"300,300\"\n");
    Run run =
        Run.of(
            "sign",
            "{name}",
            "--font",
            font,
            "--data",
            table,
            "--stamp",
            contract,
            "--at",
            "{where}",
            "--out",
            in("for-{name}.pdf"),
            "--threads",
            "2");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("1\tok\t\\Q" + in("for-ada.pdf") + "\\E\t[0-9]+"))
        .anyMatch(line -> line.startsWith("2\tfailed\t") && line.contains("no glyph for 'B'"));
    assertThat(textOf(in("for-cyd.pdf"))).contains("cyd");
    assertThat(in("for-Bob.pdf")).doesNotExist();
  }

  @Test
  void aTableIsCheckedBeforeTheFirstFile() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name,where\nada,\"72,300\"\nbob,nowhere\n");
    List<Path> before = files();
    Object[] all = {"sign", "{name}", "--font", font, "--data", table, "--stamp", contract};

    Run unknown = Run.of(append(all, "--at", "{place}", "--out", in("{name}.pdf")));
    assertThat(unknown.err()).contains("--at: no column is called 'place'");
    Run wrong = Run.of(append(all, "--at", "{where}", "--out", in("{name}.pdf")));
    assertThat(wrong.err()).contains("row 2: --at nowhere, expected X,Y");
    Run same = Run.of(append(all, "--at", "72,300", "--out", in("one.pdf")));
    assertThat(same.err()).contains("rows 1 and 2 both write this file");
    Run tried = Run.of(append(all, "--at", "72,300", "--out", in("new/{name}.pdf"), "--dry-run"));
    assertThat(tried.exit()).describedAs(tried.err()).isZero();
    assertThat(tried.out()).contains("1\tok\t");
    assertThat(tried.err()).contains("2 rows, no file written, all would be done");
    assertThat(files()).isEqualTo(before);

    Run made = Run.of(append(all, "--at", "72,300", "--out", in("new/{name}.pdf")));
    assertThat(made.exit()).describedAs(made.err()).isZero();
    assertThat(in("new/bob.pdf")).exists();
  }

  @Test
  void oneKeySignsADocumentForEachRow() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name\nada\nbob\ncyd\n");
    Object[] all = {"sign", "{name}", "--font", font, "--data", table, "--stamp", contract};
    Object[] placed = append(all, "--at", "72,300", "--keystore", keystore);
    Path wrong = Files.writeString(in("wrong"), "close sesame");
    List<Path> before = files();

    Run refused =
        Run.of(append(placed, "--password-file", wrong, "--out", in("signed/{name}.pdf")));
    assertThat(refused.errorLines()).singleElement().asString().contains("wrong password");
    assertThat(files()).isEqualTo(before);

    Run run = Run.of(append(placed, "--password-file", password, "--out", in("signed/{name}.pdf")));
    assertThat(run.exit()).describedAs(run.err()).isZero();
    for (String name : List.of("ada", "bob", "cyd")) {
      assertThat(Run.of("verify", in("signed/" + name + ".pdf")).exit()).isZero();
    }
  }

  @Test
  void theSeedInTheReportGivesTheSameFileAgain() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name\nada\nbob\n");
    Run run = Run.of("sign", "{name}", "--font", font, "--data", table, "--out", in("{name}.svg"));
    String seed = run.out().lines().skip(1).findFirst().orElseThrow().split("\t")[3];
    Run.of("sign", "bob", "--font", font, "--seed", seed, "--out", in("again.svg"));

    assertThat(in("again.svg")).hasSameTextualContentAs(in("bob.svg"));
  }

  @Test
  void aValueIsNeverAnOptionWhateverItBeginsWith() throws Exception {
    Path letters = Path.of("..", "fonts-data", "hands", "patrick-hand.ttf");
    Path table = Files.writeString(in("items.csv"), "item,why\n- milk,--force\n--force,-x\n");
    Run run =
        Run.of(
            "write",
            "{item}",
            "--font",
            letters,
            "--size",
            "24",
            "--data",
            table,
            "--seed=5",
            "--out",
            in("list {item} {why}.pdf"));

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(textOf(in("list - milk --force.pdf"))).contains("- milk");
    assertThat(textOf(in("list --force -x.pdf"))).contains("--force");
    assertThat(
            Run.of(
                    "write",
                    "--font",
                    letters,
                    "--data",
                    table,
                    "--out",
                    in("{item}.svg"),
                    "--",
                    "-a")
                .exit())
        .isZero();
    Path preset = Files.writeString(in("small"), "size = 12\n");
    Run preset12 =
        Run.of("write", "--preset", preset, "--font", letters, "--out", in("p.pdf"), "--", "-a");
    assertThat(preset12.exit()).describedAs(preset12.err()).isZero();
    assertThat(textOf(in("p.pdf"))).contains("-a").doesNotContain("size");
  }

  @Test
  void valuesLeadToNoOtherFolder() throws Exception {
    for (String value : List.of("../ada", "a/da", "a\\da", "..")) {
      Path table = Files.writeString(in("people.csv"), "name\nada\n" + value + "\n");
      List<Path> before = files();
      Run run =
          Run.of(
              "write",
              "ada",
              "--font",
              font,
              "--data",
              table,
              "--out",
              in("{name}/x.svg"),
              "--force");

      assertThat(run.errorLines()).describedAs(run.err()).hasSize(1);
      assertThat(run.err()).contains("row 2: --out: '" + value + "'").contains("expected a");
      assertThat(run.exit()).isEqualTo(1);
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void rowsThatSaveOneFileAreRefusedAndSavedFilesAreReported() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name\nada\nbob\n");
    Object[] all = {"sign", "{name}", "--font", font, "--data", table, "--save"};
    Run same = Run.of(append(all, in("one.signature"), "--out", in("{name}.svg"), "--force"));
    Run own = Run.of(append(all, in("kept/{name}.signature")));

    assertThat(same.err()).contains("rows 1 and 2 both write this file");
    assertThat(own.exit()).describedAs(own.err()).isZero();
    assertThat(own.out()).contains("1\tok\t" + in("kept/ada.signature") + "\t");
    assertThat(in("kept/bob.signature")).exists();
  }

  @Test
  void aDryRunNeitherSignsNorAsksForATimestamp() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name\nada\nbob\n");
    Object[] all = {"sign", "{name}", "--font", font, "--data", table, "--stamp", contract};
    Object[] placed = append(all, "--out", in("{name}.pdf"), "--dry-run");
    Run run = Run.of(append(placed, tsa("http://127.0.0.1:9/")));

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(run.err()).contains("all would be done");
    Files.write(contract, TestPdfs.certified(1));
    assertThat(Run.of(append(placed, signing())).out()).contains("1\tfailed\t");
  }

  @Test
  void optionsAreKeptInAFile() throws Exception {
    Path preset = Files.writeString(in("office"), "# ours\nwidth = 50mm\nat = 72,300\ndate\n");
    Run run = sign("preset.pdf", "--preset", preset, "--at", "72,200");

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(textOf(in("preset.pdf"))).contains(LocalDate.now().toString());
    Path wrong = Files.writeString(in("wrong"), "colour = blue\n");
    assertThat(sign("x.pdf", "--preset", wrong, "--at", "72,200").err()).contains("--colour");
  }

  @Test
  void textsAreMergedWithATable() throws Exception {
    Path table = Files.writeString(in("people.csv"), "name;day\nada;monday\nbob;friday\n");
    Path letter = Files.writeString(in("letter.txt"), "dear {name}\nsee you on {day}\n");
    Run run =
        Run.of(
            "write",
            "--text-file",
            letter,
            "--font",
            font,
            "--data",
            table,
            "--out",
            in("to-{name}.pdf"),
            "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"ok\" : true");
    assertThat(textOf(in("to-bob.pdf"))).contains("dear bob").contains("see you on friday");
  }

  private Run sign(String out, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("sign", "ada", "--font", font, "--stamp", contract));
    arguments.addAll(List.of("--out", in(out)));
    arguments.addAll(Arrays.asList(options));
    return Run.of(arguments.toArray());
  }

  private Run signDigitally(String out, Object... options) {
    List<Object> all = new ArrayList<>(Arrays.asList(options));
    all.addAll(List.of("--keystore", keystore, "--password-file", password));
    return sign(out, all.toArray());
  }

  private void expect(int exit, String words, Object... options) throws IOException {
    List<Path> before = files();
    Run run = sign("none.pdf", options);

    assertThat(run.errorLines()).describedAs(run.err()).hasSize(1);
    assertThat(run.err()).contains(words);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private Path in(String name) {
    return folder.resolve(name);
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aSignatureFromAPhotoIsKeptAndStampedLikeOthers() throws Exception {
    Path photo = in("ada.png");
    BufferedImage picture = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(235, 230, 220));
    graphics.fillRect(0, 0, 600, 300);
    graphics.setColor(new Color(30, 40, 150));
    graphics.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new QuadCurve2D.Double(120, 200, 300, 20, 470, 190));
    graphics.dispose();
    ImageIO.write(picture, "png", photo.toFile());
    Run kept = Run.of("sign", "Ada", "--image", photo, "--save", in("photo.signature"));
    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(kept.err()).contains("the signature, saved").doesNotContain("seed");

    Run drawn = Run.of("sign", "--signature", in("photo.signature"), "--out", in("photo.svg"));
    assertThat(drawn.exit()).as(drawn.err()).isZero();
    assertThat(in("photo.svg")).content().contains("viewBox").doesNotContain("generated");
    stamped("--signature", in("photo.signature"), "--at", "40mm,40mm", "--out", in("photo.pdf"));
  }

  private void stamped(Object... options) {
    List<Object> all = new ArrayList<>(List.of("sign", "--stamp", contract));
    all.addAll(List.of(options));
    Run run = Run.of(all.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void aPhotoAndASavedSignatureExcludeEachOther() throws Exception {
    Run run =
        Run.of(
            "sign", "--image", in("a.png"), "--signature", in("b.signature"), "--out", in("x.pdf"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("give only one of NAME, --image and it");
    assertThat(Run.of("sign", "--image", in("none.png"), "--out", in("x.pdf")).err())
        .contains("no such file");
  }
}
