package io.linmo.stamping.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Lists the fields of a form; its hierarchy may be damaged and may run in circles. */
final class FormFields {

  private static final int MOST_LEVELS = 32;

  /**
   * A field that has no fields below it.
   *
   * @param name fully qualified
   * @param type Tx, Btn, Ch or Sig, its own or inherited; may be empty
   * @param dictionary the field's
   * @param widgets what is seen of it; often the field's own dictionary
   */
  record Field(String name, String type, COSDictionary dictionary, List<COSDictionary> widgets) {

    COSBase value() {
      return inherited(dictionary, COSName.V, 0);
    }

    boolean isSignature() {
      return type.equals("Sig");
    }

    private static COSBase inherited(COSDictionary dictionary, COSName key, int level) {
      COSBase own = dictionary.getDictionaryObject(key);
      COSDictionary parent = dictionary.getCOSDictionary(COSName.PARENT);
      return own != null || parent == null || level > MOST_LEVELS
          ? own
          : inherited(parent, key, level + 1);
    }
  }

  private final List<Field> found = new ArrayList<>();
  private final List<COSDictionary> inner = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FormFields() {}

  static FormFields of(COSDictionary catalog) {
    FormFields fields = new FormFields();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form != null) {
      fields.addAll(form.getCOSArray(COSName.FIELDS), "", "", 0);
    }
    return fields;
  }

  List<Field> all() {
    return found;
  }

  /** The dictionaries of fields that only hold other fields. */
  List<COSDictionary> inner() {
    return inner;
  }

  private void addAll(COSArray kids, String name, String type, int level) {
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary field && seen.add(field)) {
        add(field, name, type, level);
      }
    }
  }

  private void add(COSDictionary field, String parentName, String parentType, int level) {
    boolean named = field.getDictionaryObject(COSName.T) instanceof COSString;
    String own = named ? ((COSString) field.getDictionaryObject(COSName.T)).getString() : "";
    String name = parentName.isEmpty() || own.isEmpty() ? parentName + own : parentName + "." + own;
    boolean typed = field.getDictionaryObject(COSName.FT) instanceof COSName;
    String type = typed ? field.getCOSName(COSName.FT).getName() : parentType;
    COSArray kids = field.getCOSArray(COSName.KIDS);
    if (kids != null && kids.size() > 0 && hasFields(kids) && level < MOST_LEVELS) {
      inner.add(field);
      addAll(kids, name, type, level + 1);
    } else {
      found.add(new Field(name, type, field, widgets(field, kids)));
    }
  }

  private static boolean hasFields(COSArray kids) {
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.T)) {
        return true;
      }
    }
    return false;
  }

  private static List<COSDictionary> widgets(COSDictionary field, COSArray kids) {
    if (kids == null || kids.size() == 0) {
      return List.of(field);
    }
    List<COSDictionary> widgets = new ArrayList<>();
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary widget) {
        widgets.add(widget);
      }
    }
    return widgets;
  }
}
