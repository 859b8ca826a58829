package io.linmo.stamping;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** The objects of a document that can be reached from its trailer. */
final class UsedObjects {

  private UsedObjects() {}

  static Set<COSObjectKey> of(COSDocument document) {
    Set<COSObjectKey> used = new HashSet<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> left = new ArrayDeque<>();
    left.add(document.getTrailer());
    while (!left.isEmpty()) {
      COSBase base = left.remove();
      if (base instanceof COSObject reference) {
        used.add(reference.getKey());
        base = reference.getObject();
      }
      if (base != null && seen.add(base)) {
        if (base instanceof COSDictionary dictionary) {
          left.addAll(dictionary.getValues());
        } else if (base instanceof COSArray array) {
          array.forEach(
              one -> {
                if (one != null) {
                  left.add(one);
                }
              });
        }
      }
    }
    return used;
  }
}
