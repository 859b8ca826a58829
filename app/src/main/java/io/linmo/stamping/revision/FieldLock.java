package io.linmo.stamping.revision;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Fields that must not change once a signature is there (ISO 32000-2, tables 236 and 259).
 *
 * @param action All, Include or Exclude
 * @param fields the names that are included or excluded, fully qualified
 */
public record FieldLock(String action, List<String> fields) {

  private static final COSName ACTION = COSName.getPDFName("Action");

  public FieldLock {
    fields = List.copyOf(fields);
  }

  /** The lock that a dictionary describes: a field's Lock or the parameters of FieldMDP. */
  public static FieldLock of(COSDictionary dictionary) {
    List<String> fields = new ArrayList<>();
    COSArray names = dictionary.getCOSArray(COSName.FIELDS);
    for (int i = 0; names != null && i < names.size(); i++) {
      if (names.getObject(i) instanceof COSString name) {
        fields.add(name.getString());
      }
    }
    boolean named = dictionary.getDictionaryObject(ACTION) instanceof COSName;
    return new FieldLock(named ? dictionary.getCOSName(ACTION).getName() : "All", fields);
  }

  /** Whether it locks a field; a name stands for the fields below it too. */
  public boolean locks(String field) {
    boolean named =
        fields.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
    return switch (action) {
      case "Include" -> named;
      case "Exclude" -> !named;
      default -> true;
    };
  }
}
