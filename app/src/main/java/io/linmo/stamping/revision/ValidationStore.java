package io.linmo.stamping.revision;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Knows the form of a document security store (ISO 32000-2, 12.8.4.3). */
final class ValidationStore {

  private static final COSName PER_SIGNATURE = COSName.getPDFName("VRI");
  private static final Set<String> LISTS = Set.of("Certs", "OCSPs", "CRLs");
  private static final Set<String> LISTS_PER_SIGNATURE = Set.of("Cert", "OCSP", "CRL");
  private static final Set<String> OTHERS = Set.of("Type", "TU", "TS", "VRI");

  private ValidationStore() {}

  /** Whether something is a store that holds nothing but lists of data. */
  static boolean isOne(COSBase store) {
    if (!(store instanceof COSDictionary dictionary) || !holds(dictionary, LISTS)) {
      return false;
    }
    COSBase perSignature = dictionary.getDictionaryObject(PER_SIGNATURE);
    if (perSignature == null) {
      return true;
    }
    return perSignature instanceof COSDictionary signatures
        && signatures.keySet().stream()
            .filter(key -> !key.equals(COSName.TYPE))
            .allMatch(
                key ->
                    signatures.getDictionaryObject(key) instanceof COSDictionary one
                        && holds(one, LISTS_PER_SIGNATURE));
  }

  private static boolean holds(COSDictionary dictionary, Set<String> lists) {
    return dictionary.keySet().stream()
        .allMatch(
            key ->
                lists.contains(key.getName())
                    ? isList(dictionary.getDictionaryObject(key))
                    : OTHERS.contains(key.getName()));
  }

  private static boolean isList(COSBase value) {
    if (!(value instanceof COSArray array)) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.getObject(i) instanceof COSStream)) {
        return false;
      }
    }
    return true;
  }
}
