package io.linmo.opentype;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * OS/2.ulCodePageRange: the Windows code pages whose text a font can set.
 *
 * <p>A code page counts when the font has 95 % of the letters of its upper half, a Far Eastern one
 * when it has as many of the first level of ideographs, the ones in daily use. A font with no
 * complete page declares the one that it has most of, because Windows takes a font without any page
 * for a symbol font: Japanese for kana, that of most of its ideographs, or else Latin 1.
 */
public final class CodePages {

  private static final int LATIN_1 = 0;
  private static final int JAPANESE = 17;
  private static final double ENOUGH = 0.95;

  private record SingleByte(int bit, String charset) {}

  /** First and last lead byte of the first level, and the trail bytes. */
  private record DoubleByte(
      int bit, String charset, int firstLead, int lastLead, int firstTrail, int lastTrail) {}

  private static final List<SingleByte> SINGLE_BYTE =
      List.of(
          new SingleByte(LATIN_1, "windows-1252"),
          new SingleByte(1, "windows-1250"),
          new SingleByte(2, "windows-1251"),
          new SingleByte(3, "windows-1253"),
          new SingleByte(4, "windows-1254"),
          new SingleByte(7, "windows-1257"));

  private static final DoubleByte KANJI =
      new DoubleByte(JAPANESE, "EUC-JP", 0xB0, 0xCF, 0xA1, 0xFE);
  private static final DoubleByte SIMPLIFIED = new DoubleByte(18, "GB2312", 0xB0, 0xD7, 0xA1, 0xFE);
  private static final DoubleByte TRADITIONAL = new DoubleByte(20, "Big5", 0xA4, 0xC6, 0x40, 0xFE);

  private static final List<DoubleByte> DOUBLE_BYTE = List.of(KANJI, SIMPLIFIED, TRADITIONAL);

  private CodePages() {}

  /** The two 32-bit fields. */
  public static List<Long> of(Collection<Integer> codePoints) {
    long bits = 0;
    for (SingleByte page : SINGLE_BYTE) {
      if (isCovered(page, codePoints)) {
        bits |= 1L << page.bit();
      }
    }
    for (DoubleByte page : DOUBLE_BYTE) {
      if (isCovered(page, codePoints)) {
        bits |= 1L << page.bit();
      }
    }
    return List.of(bits == 0 ? 1L << nearest(codePoints) : bits, 0L);
  }

  /** The page of which a font has something, though not enough. */
  private static int nearest(Collection<Integer> codePoints) {
    if (codePoints.stream().anyMatch(code -> code < 0x80 && isLetter(code))) {
      return LATIN_1;
    }
    if (codePoints.stream().anyMatch(CodePages::isKana)) {
      return JAPANESE;
    }
    int nearest = LATIN_1;
    long most = 0;
    for (DoubleByte page : List.of(SIMPLIFIED, TRADITIONAL, KANJI)) {
      CharsetEncoder encoder = Charset.forName(page.charset()).newEncoder();
      long count =
          codePoints.stream()
              .filter(Character::isIdeographic)
              .filter(code -> encoder.canEncode(Character.toString(code)))
              .count();
      if (count > most) {
        most = count;
        nearest = page.bit();
      }
    }
    return nearest;
  }

  private static boolean isKana(int code) {
    return code >= 0x3041 && code <= 0x30FF && Character.isLetter(code);
  }

  private static boolean isCovered(SingleByte page, Collection<Integer> codePoints) {
    byte[] upper = new byte[0x80];
    for (int i = 0; i < upper.length; i++) {
      upper[i] = (byte) (0x80 + i);
    }
    return share(page.charset(), upper, CodePages::isLetter, codePoints) >= ENOUGH;
  }

  private static boolean isCovered(DoubleByte page, Collection<Integer> codePoints) {
    byte[] text = new byte[0x20000];
    int size = 0;
    for (int lead = page.firstLead(); lead <= page.lastLead(); lead++) {
      for (int trail = page.firstTrail(); trail <= page.lastTrail(); trail++) {
        if (trail < 0x7F || trail > 0xA0) {
          text[size++] = (byte) lead;
          text[size++] = (byte) trail;
        }
      }
    }
    byte[] level = Arrays.copyOf(text, size);
    return share(page.charset(), level, Character::isIdeographic, codePoints) >= ENOUGH;
  }

  /** The share of the text's characters of this kind that are among the code points. */
  private static double share(
      String charset, byte[] text, IntPredicate kind, Collection<Integer> codePoints) {
    if (!Charset.isSupported(charset)) {
      return 0;
    }
    int[] expected =
        new String(text, Charset.forName(charset)).codePoints().filter(kind).distinct().toArray();
    return (double) Arrays.stream(expected).filter(codePoints::contains).count() / expected.length;
  }

  private static boolean isLetter(int code) {
    int type = Character.getType(code);
    return type == Character.UPPERCASE_LETTER || type == Character.LOWERCASE_LETTER;
  }
}
