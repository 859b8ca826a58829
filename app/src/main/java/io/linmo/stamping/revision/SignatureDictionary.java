package io.linmo.stamping.revision;

import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * What a signature dictionary says (ISO 32000-2, table 255). Nothing of it is checked.
 *
 * @param field that holds it, fully qualified; empty where none does
 * @param revision the oldest version that holds it, from 1
 * @param range the byte range; empty where there is none that is an array of numbers
 * @param contents the signature itself, decoded; empty where there is none
 * @param maker the program that made it, as it says of itself; may be empty
 * @param statedTime may be null
 * @param permitted what a certification permits, from 1 to 3; 0 where it does not certify
 * @param locked fields that it locks; null where it locks none
 */
public record SignatureDictionary(
    String field,
    int revision,
    String type,
    String subFilter,
    List<Long> range,
    byte[] contents,
    String maker,
    Calendar statedTime,
    String reason,
    String location,
    int permitted,
    FieldLock locked) {

  private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
  private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
  private static final COSName REFERENCE = COSName.getPDFName("Reference");
  private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final COSName MAKER = COSName.getPDFName("Prop_Build");
  private static final COSName APPLICATION = COSName.getPDFName("App");
  private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");

  /** Reads a dictionary; what is missing or of the wrong kind is empty. */
  public static SignatureDictionary of(String field, int revision, COSDictionary dictionary) {
    return new SignatureDictionary(
        field,
        revision,
        nameOf(dictionary, COSName.TYPE),
        nameOf(dictionary, COSName.SUB_FILTER),
        range(dictionary.getCOSArray(COSName.BYTERANGE)),
        dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
            ? contents.getBytes()
            : new byte[0],
        makerOf(dictionary),
        dictionary.getDate(COSName.M),
        text(dictionary, COSName.REASON),
        text(dictionary, COSName.LOCATION),
        permittedBy(dictionary),
        lockOf(dictionary));
  }

  /** Whether a dictionary is one of a signature, be it complete or not. */
  static boolean isOne(COSDictionary dictionary) {
    COSBase type = dictionary.getDictionaryObject(COSName.TYPE);
    boolean typed = COSName.SIG.equals(type) || DOC_TIME_STAMP.equals(type);
    boolean ranged =
        dictionary.getDictionaryObject(COSName.BYTERANGE) != null
            && dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString;
    return ranged || typed && dictionary.containsKey(COSName.FILTER);
  }

  private static List<Long> range(COSArray array) {
    if (array == null
        || IntStream.range(0, array.size())
            .anyMatch(i -> !(array.getObject(i) instanceof COSNumber))) {
      return List.of();
    }
    return IntStream.range(0, array.size())
        .mapToObj(i -> ((COSNumber) array.getObject(i)).longValue())
        .toList();
  }

  private static String makerOf(COSDictionary dictionary) {
    COSDictionary maker = dictionary.getCOSDictionary(MAKER);
    COSDictionary application = maker == null ? null : maker.getCOSDictionary(APPLICATION);
    return application == null ? "" : nameOf(application, COSName.NAME);
  }

  private static int permittedBy(COSDictionary dictionary) {
    COSDictionary parameters = parameters(dictionary, DOC_MDP);
    return parameters == null ? 0 : Math.min(Math.max(parameters.getInt(COSName.P, 2), 1), 3);
  }

  private static FieldLock lockOf(COSDictionary dictionary) {
    COSDictionary parameters = parameters(dictionary, FIELD_MDP);
    return parameters == null ? null : FieldLock.of(parameters);
  }

  private static COSDictionary parameters(COSDictionary dictionary, COSName method) {
    COSArray references = dictionary.getCOSArray(REFERENCE);
    for (int i = 0; references != null && i < references.size(); i++) {
      if (references.getObject(i) instanceof COSDictionary reference
          && method.equals(reference.getDictionaryObject(TRANSFORM_METHOD))) {
        COSDictionary parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
        return parameters == null ? new COSDictionary() : parameters;
      }
    }
    return null;
  }

  private static String nameOf(COSDictionary dictionary, COSName key) {
    return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
  }

  private static String text(COSDictionary dictionary, COSName key) {
    return dictionary.getDictionaryObject(key) instanceof COSString text ? text.getString() : "";
  }

  public boolean isTimestamp() {
    return subFilter.equals("ETSI.RFC3161");
  }

  /** The end of what the byte range covers; 0 where there is no byte range. */
  public long coveredEnd() {
    return range.size() < 2 ? 0 : range.get(range.size() - 2) + range.get(range.size() - 1);
  }

  /** Whether two dictionaries hold one and the same signature. */
  boolean isSameAs(SignatureDictionary other) {
    return range.equals(other.range)
        && Arrays.equals(contents, other.contents)
        && subFilter.equals(other.subFilter)
        && Objects.equals(locked, other.locked)
        && permitted == other.permitted;
  }

  SignatureDictionary in(String otherField) {
    return new SignatureDictionary(
        otherField,
        revision,
        type,
        subFilter,
        range,
        contents,
        maker,
        statedTime,
        reason,
        location,
        permitted,
        locked);
  }
}
