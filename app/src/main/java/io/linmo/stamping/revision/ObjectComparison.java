package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Compares objects of two versions by their content, through references and circles.
 *
 * <p>Some dictionaries are compared on their own: pages, fields, annotations. Where one of them is
 * met, it is enough that it is the same one.
 */
final class ObjectComparison {

  /** Two objects by identity. */
  private record Pair(COSBase before, COSBase after) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Pair pair && pair.before == before && pair.after == after;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(before) + System.identityHashCode(after);
    }
  }

  private record Step(COSBase before, COSBase after, String path) {}

  private final Map<COSDictionary, String> named = new IdentityHashMap<>();
  private final Set<Pair> equal = new HashSet<>();

  /** Says that a dictionary is compared on its own, and how to know it again. */
  void name(COSDictionary dictionary, String name) {
    named.putIfAbsent(dictionary, name);
  }

  /** Whether two objects mean the same. */
  boolean same(COSBase before, COSBase after) {
    return difference(before, after) == null;
  }

  /** Where two objects differ first, such as {@code /Resources/Font/F1}; null where they do not. */
  String difference(COSBase before, COSBase after) {
    Set<Pair> assumed = new HashSet<>();
    Deque<Step> steps = new ArrayDeque<>();
    steps.add(new Step(before, after, ""));
    while (!steps.isEmpty()) {
      Step step = steps.remove();
      COSBase a = resolved(step.before);
      COSBase b = resolved(step.after);
      if (a == null || b == null) {
        if (a != b) {
          return step.path;
        }
      } else if (a instanceof COSDictionary || a instanceof COSArray) {
        Pair pair = new Pair(a, b);
        if (!equal.contains(pair) && assumed.add(pair) && !expand(a, b, step.path, steps)) {
          return step.path;
        }
      } else if (!sameScalar(a, b)) {
        return step.path;
      }
    }
    equal.addAll(assumed);
    return null;
  }

  static COSBase resolved(COSBase object) {
    COSBase base = object;
    for (int i = 0; base instanceof COSObject reference && i < 32; i++) {
      base = reference.getObject();
    }
    return base instanceof COSNull || base instanceof COSObject ? null : base;
  }

  /** Queues what two containers hold; false where they cannot be equal. */
  private boolean expand(COSBase a, COSBase b, String path, Deque<Step> steps) {
    if (a instanceof COSArray first) {
      return b instanceof COSArray second && expand(first, second, path, steps);
    }
    if (!(b instanceof COSDictionary second) || a instanceof COSStream != b instanceof COSStream) {
      return false;
    }
    COSDictionary first = (COSDictionary) a;
    String name = named.get(first);
    if (name != null || named.containsKey(second)) {
      return name != null && name.equals(named.get(second));
    }
    for (COSName key : keys(first, second)) {
      if (!(a instanceof COSStream && key.equals(COSName.LENGTH))) {
        steps.add(new Step(first.getItem(key), second.getItem(key), path + "/" + key.getName()));
      }
    }
    return !(a instanceof COSStream stream) || sameData(stream, (COSStream) b);
  }

  private static boolean expand(COSArray a, COSArray b, String path, Deque<Step> steps) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      steps.add(new Step(a.get(i), b.get(i), path));
    }
    return a.size() == b.size();
  }

  static Set<COSName> keys(COSDictionary before, COSDictionary after) {
    Set<COSName> keys = new HashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private static boolean sameData(COSStream a, COSStream b) {
    try (var first = a.createRawInputStream();
        var second = b.createRawInputStream()) {
      return Arrays.equals(first.readAllBytes(), second.readAllBytes());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean sameScalar(COSBase a, COSBase b) {
    if (a instanceof COSNumber first && b instanceof COSNumber second) {
      return Float.compare(first.floatValue(), second.floatValue()) == 0
          && first.longValue() == second.longValue();
    }
    if (a instanceof COSString first && b instanceof COSString second) {
      return Arrays.equals(first.getBytes(), second.getBytes());
    }
    return (a instanceof COSName || a instanceof COSBoolean) && a.equals(b);
  }
}
