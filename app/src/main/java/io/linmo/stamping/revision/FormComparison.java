package io.linmo.stamping.revision;

import io.linmo.stamping.revision.FormFields.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Compares the forms of two versions: what fields there are and what they hold. */
final class FormComparison {

  private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
  private static final Set<COSName> APART =
      Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, NEED_APPEARANCES);

  private final COSDictionary before;
  private final COSDictionary after;
  private final FormFields old;
  private final FormFields now;
  private final ObjectComparison objects;
  private final Permission permission;
  private final List<Change> changes = new ArrayList<>();
  private final List<Field> added = new ArrayList<>();

  FormComparison(
      COSDictionary oldCatalog,
      COSDictionary newCatalog,
      ObjectComparison objects,
      Permission permission) {
    this.before = form(oldCatalog);
    this.after = form(newCatalog);
    this.old = FormFields.of(oldCatalog);
    this.now = FormFields.of(newCatalog);
    this.objects = objects;
    this.permission = permission;
    name(old);
    name(now);
  }

  private static COSDictionary form(COSDictionary catalog) {
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    return form == null ? new COSDictionary() : form;
  }

  private void name(FormFields fields) {
    for (Field field : fields.all()) {
      objects.name(field.dictionary(), "field " + field.name());
      for (int i = 0; i < field.widgets().size(); i++) {
        objects.name(field.widgets().get(i), "widget %d of %s".formatted(i, field.name()));
      }
    }
    for (COSDictionary inner : fields.inner()) {
      objects.name(inner, "fields below " + inner.getKey());
    }
  }

  /** What differs, but for whether fields that were added hide something. */
  List<Change> changes() {
    compareForms();
    compareInner();
    Map<String, Field> left = byName(now);
    FieldComparison comparison = new FieldComparison(objects, permission);
    byName(old)
        .forEach(
            (name, field) -> {
              Field same = left.remove(name);
              if (same == null) {
                changes.add(
                    Change.other(
                        field.isSignature() && field.value() != null
                            ? "the signed field '%s' was taken out of the form"
                            : "field '%s' was taken out of the form",
                        field.name()));
              } else {
                comparison.compare(field, same).ifPresent(changes::add);
              }
            });
    left.values().forEach(this::add);
    return changes;
  }

  private static Map<String, Field> byName(FormFields fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields.all()) {
      String name = field.name();
      for (int i = 2; byName.putIfAbsent(name, field) != null; i++) {
        name = field.name() + " (" + i + ")";
      }
    }
    return byName;
  }

  private void compareForms() {
    for (COSName key : ObjectComparison.keys(before, after)) {
      boolean whole = !before.keySet().isEmpty() || !key.equals(COSName.DA);
      if (!APART.contains(key) && whole && !objects.same(before.getItem(key), after.getItem(key))) {
        changes.add(Change.other("the form was changed in its /%s", key.getName()));
      }
    }
    boolean needs = after.getBoolean(NEED_APPEARANCES, false);
    if (needs && !COSBoolean.TRUE.equals(before.getDictionaryObject(NEED_APPEARANCES))) {
      changes.add(Change.other("the form asks readers to draw its fields anew"));
    }
    compareResources(before.getCOSDictionary(COSName.DR), after.getCOSDictionary(COSName.DR), 0);
  }

  /** Fonts may be added for new fields, but what was there stays. */
  private void compareResources(COSDictionary was, COSDictionary is, int level) {
    for (COSName key : was == null ? Set.<COSName>of() : was.keySet()) {
      COSBase one = was.getDictionaryObject(key);
      COSBase other = is == null ? null : is.getDictionaryObject(key);
      if (level == 0 && one instanceof COSDictionary a && other instanceof COSDictionary b) {
        compareResources(a, b, 1);
      } else if (!(one instanceof COSArray) && !objects.same(one, other)) {
        changes.add(Change.other("the form's resource '%s' was changed", key.getName()));
      }
    }
  }

  private void compareInner() {
    for (COSDictionary inner : old.inner()) {
      COSDictionary same =
          now.inner().stream()
              .filter(one -> one.getKey() != null && one.getKey().equals(inner.getKey()))
              .findFirst()
              .orElse(inner);
      for (COSName key : ObjectComparison.keys(inner, same)) {
        if (!key.equals(COSName.KIDS)
            && !key.equals(COSName.V)
            && !objects.same(inner.getItem(key), same.getItem(key))) {
          changes.add(Change.other("a group of fields was changed in its /%s", key.getName()));
        }
      }
    }
  }

  private void add(Field field) {
    COSBase value = field.value();
    if (!field.isSignature() || !(value instanceof COSDictionary signature)) {
      changes.add(Change.other("field '%s' was added", field.name()));
      return;
    }
    boolean seen = field.widgets().stream().anyMatch(Annotations::isSeen);
    if (FieldComparison.isTimestamp(signature)) {
      changes.add(
          seen
              ? Change.other("a document timestamp was added that can be seen")
              : new Change(Change.Kind.VALIDATION_DATA, "document timestamp"));
    } else if (permission.forbidsForms() || permission.forbidsNewFields() && seen) {
      changes.add(
          Change.other("signature field '%s' was added, which its author forbids", field.name()));
    } else {
      added.add(field);
      changes.add(
          new Change(
              Change.Kind.FORM_FIELDS,
              "signature field '%s' was added and signed".formatted(field.name())));
    }
  }

  /** Fields for signatures that were added as is permitted. */
  List<Field> added() {
    return added;
  }

  /** The dictionaries of all that is seen of the newer form. */
  boolean holds(COSDictionary annotation) {
    return now.all().stream()
        .anyMatch(field -> field.widgets().stream().anyMatch(widget -> widget == annotation));
  }
}
