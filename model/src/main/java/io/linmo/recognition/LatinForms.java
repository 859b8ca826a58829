package io.linmo.recognition;

import java.util.List;

/**
 * ASCII characters that look the same once size and height are taken away, as in an image that the
 * ink fills: reading one for the other is no mistake of the hand.
 */
final class LatinForms {

  /** ASCII without the space. */
  static final int FIRST = '!';

  static final int COUNT = '~' - FIRST + 1;

  private static final List<String> GROUPS =
      List.of(
          "Oo0", "Il1|", "Cc", "Kk", "Pp", "Ss", "Uu", "Vv", "Ww", "Xx", "Zz", "Yy", "-_", ",'/",
          "`\\");

  private static final int[] GROUP = new int[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      GROUP[i] = i;
    }
    for (String group : GROUPS) {
      group.chars().forEach(c -> GROUP[c - FIRST] = group.charAt(0) - FIRST);
    }
  }

  private LatinForms() {}

  static boolean has(int codePoint) {
    return codePoint >= FIRST && codePoint < FIRST + COUNT;
  }

  static boolean same(int first, int second) {
    return GROUP[first - FIRST] == GROUP[second - FIRST];
  }
}
