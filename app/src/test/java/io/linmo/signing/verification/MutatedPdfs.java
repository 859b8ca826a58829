package io.linmo.signing.verification;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.TestPdfs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies signed documents with random faults: {@code MutatedPdfs COUNT SEED} prints how many were
 * found what, the slowest, and whatever should not have happened.
 */
public final class MutatedPdfs {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern NAME = Pattern.compile("/[A-Za-z]+");
  private static final TrustStore TRUST = TrustStore.ofSystem().with(List.of());

  private final SplittableRandom random;
  private final List<byte[]> originals;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final List<String> faults = new ArrayList<>();
  private int unreadable;
  private long slowestMillis;

  MutatedPdfs(long seed) throws Exception {
    random = new SplittableRandom(seed);
    ForeignSigner carla = ForeignSigner.rsa();
    ForeignSigner dana = new ForeignSigner("Dana", "EC", "SHA256withECDSA");
    byte[] form = dana.sign(TestPdfs.form());
    originals =
        List.of(
            carla.sign(TestPdfs.ordinary()),
            form,
            dana.sign(form),
            dana.sign(TestPdfs.xrefStream()),
            dana.certify(TestPdfs.form(), 2),
            dana.sign(TestPdfs.encrypted()));
  }

  public static void main(String[] arguments) throws Exception {
    MutatedPdfs all = new MutatedPdfs(Long.parseLong(arguments[1]));
    all.run(Integer.parseInt(arguments[0]));
    System.out.printf(
        "%s, %d not readable, slowest %d ms%n", all.verdicts, all.unreadable, all.slowestMillis);
    all.faults.forEach(System.out::println);
  }

  void run(int count) {
    for (int i = 0; i < count; i++) {
      byte[] original = originals.get(i % originals.size());
      byte[] mutated = mutated(original);
      if (!Arrays.equals(mutated, original)) {
        verify(i, original, mutated);
      }
    }
  }

  List<String> faults() {
    return faults;
  }

  long slowestMillis() {
    return slowestMillis;
  }

  private void verify(int number, byte[] original, byte[] mutated) {
    long start = System.nanoTime();
    try {
      DocumentReport report = DocumentVerifier.verify(mutated, TRUST);
      verdicts.merge(report.verdict(), 1, Integer::sum);
      boolean passes =
          report.isSigned() && report.verdict().isIntact() && report.since() != Since.MORE;
      if (passes && differsWhereItIsSigned(original, mutated)) {
        faults.add("document %d is found intact".formatted(number));
      }
    } catch (IOException e) {
      unreadable++;
    } catch (RuntimeException | Error e) {
      faults.add("document %d: %s".formatted(number, e));
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    slowestMillis = Math.max(slowestMillis, millis);
    if (millis > 5000) {
      faults.add("document %d took %d ms".formatted(number, millis));
    }
  }

  /** Whether anything is different but hexadecimal digits of a signature's place. */
  private static boolean differsWhereItIsSigned(byte[] original, byte[] mutated) {
    return !blanked(original).equals(blanked(mutated))
        && !Bytes.text(original).startsWith(Bytes.text(mutated).stripTrailing());
  }

  private static String blanked(byte[] pdf) {
    return Bytes.text(pdf).replaceAll("<[0-9A-Fa-f\\s\\x00]{2000,}>", "<>").stripTrailing();
  }

  private byte[] mutated(byte[] original) {
    byte[] pdf = original.clone();
    int faultsWanted = 1 + random.nextInt(3);
    for (int i = 0; i < faultsWanted; i++) {
      pdf =
          switch (random.nextInt(8)) {
            case 0 -> flipped(pdf);
            case 1 -> cut(pdf);
            case 2 -> doubled(pdf);
            case 3 -> replaced(pdf, NUMBER, number());
            case 4 -> replaced(pdf, NAME, "/" + (char) random.nextInt('A', 'z'));
            case 5 -> inCms(pdf);
            case 6 -> inTail(pdf);
            default -> swapped(pdf);
          };
    }
    return pdf;
  }

  private String number() {
    return String.valueOf(
        random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(random.nextInt(1, 99_999)));
  }

  private byte[] flipped(byte[] pdf) {
    pdf[random.nextInt(pdf.length)] ^= (byte) (1 << random.nextInt(8));
    return pdf;
  }

  private byte[] cut(byte[] pdf) {
    int from = random.nextInt(pdf.length);
    int to = Math.min(pdf.length, from + 1 + random.nextInt(200));
    return Bytes.of(Bytes.text(pdf).substring(0, from) + Bytes.text(pdf).substring(to));
  }

  private byte[] doubled(byte[] pdf) {
    int from = random.nextInt(pdf.length);
    int to = Math.min(pdf.length, from + 1 + random.nextInt(2000));
    String text = Bytes.text(pdf);
    int at = random.nextInt(pdf.length);
    return Bytes.of(text.substring(0, at) + text.substring(from, to) + text.substring(at));
  }

  private byte[] replaced(byte[] pdf, Pattern pattern, String by) {
    String text = Bytes.text(pdf);
    Matcher matcher = pattern.matcher(text);
    return matcher.find(random.nextInt(text.length()))
        ? Bytes.of(text.substring(0, matcher.start()) + by + text.substring(matcher.end()))
        : pdf;
  }

  /** Among the digits of a signature. */
  private byte[] inCms(byte[] pdf) {
    int start = Bytes.text(pdf).lastIndexOf("/Contents <") + 11;
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      pdf[Math.min(pdf.length - 1, start + random.nextInt(3000))] =
          (byte) Character.forDigit(random.nextInt(16), 16);
    }
    return pdf;
  }

  /** Among cross-reference, trailer and dictionaries of the last version. */
  private byte[] inTail(byte[] pdf) {
    int at = pdf.length - 1 - random.nextInt(Math.min(pdf.length, 1500));
    pdf[at] = (byte) "0123456789 /<>[]()RfnobjN".charAt(random.nextInt(24));
    return pdf;
  }

  private byte[] swapped(byte[] pdf) {
    int length = 1 + random.nextInt(300);
    if (pdf.length < 3 * length) {
      return pdf;
    }
    int a = random.nextInt(pdf.length - length);
    int b = random.nextInt(pdf.length - length);
    byte[] part = Arrays.copyOfRange(pdf, a, a + length);
    System.arraycopy(pdf, b, pdf, a, length);
    System.arraycopy(part, 0, pdf, b, length);
    return pdf;
  }
}
