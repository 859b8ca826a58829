package io.linmo.stamping.revision;

import io.linmo.stamping.revision.FormFields.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Judges what became of a form field. */
final class FieldComparison {

  private static final COSName RICH_VALUE = COSName.getPDFName("RV");
  private static final COSName INDICES = COSName.getPDFName("I");

  /** What filling in changes, in a field or in a widget. */
  private static final Set<COSName> FILLED =
      Set.of(COSName.V, RICH_VALUE, INDICES, COSName.AP, COSName.AS, COSName.M);

  /** What signing changes. */
  private static final Set<COSName> SIGNED =
      Set.of(COSName.V, COSName.AP, COSName.AS, COSName.F, COSName.M, COSName.TYPE);

  private final ObjectComparison objects;
  private final Permission permission;

  FieldComparison(ObjectComparison objects, Permission permission) {
    this.objects = objects;
    this.permission = permission;
  }

  Optional<Change> compare(Field old, Field now) {
    Set<COSName> changed = changedKeys(old, now);
    if (changed.isEmpty() && old.widgets().size() == now.widgets().size()) {
      return Optional.empty();
    }
    Set<COSName> usual = old.isSignature() ? SIGNED : FILLED;
    for (COSName key : changed) {
      if (!usual.contains(key)) {
        return other("field '%s' was changed in its /%s", old.name(), key.getName());
      }
    }
    if (old.widgets().size() != now.widgets().size()) {
      return other("field '%s' is seen in other places", old.name());
    }
    return old.isSignature() ? signed(old, now) : filled(old, now, changed);
  }

  private static Optional<Change> other(String words, Object... values) {
    return Optional.of(Change.other(words, values));
  }

  private Set<COSName> changedKeys(Field old, Field now) {
    Set<COSName> changed = new HashSet<>(changedKeys(old.dictionary(), now.dictionary()));
    for (int i = 0; i < Math.min(old.widgets().size(), now.widgets().size()); i++) {
      changed.addAll(changedKeys(old.widgets().get(i), now.widgets().get(i)));
    }
    if (!objects.same(old.value(), now.value())) {
      changed.add(COSName.V);
    }
    return changed;
  }

  private Set<COSName> changedKeys(COSDictionary old, COSDictionary now) {
    Set<COSName> changed = ObjectComparison.keys(old, now);
    changed.removeIf(key -> objects.same(old.getItem(key), now.getItem(key)));
    return changed;
  }

  private Optional<Change> signed(Field old, Field now) {
    if (old.value() != null) {
      return other("the signed field '%s' holds or shows something else", old.name());
    }
    if (!(now.value() instanceof COSDictionary value)) {
      return other("field '%s' shows something else though it is not signed", old.name());
    }
    if (isTimestamp(value)) {
      return Optional.of(new Change(Change.Kind.VALIDATION_DATA, "document timestamp"));
    }
    return permitted(old, "signature field '%s' was signed");
  }

  static boolean isTimestamp(COSDictionary signature) {
    return COSName.getPDFName("ETSI.RFC3161")
        .equals(signature.getDictionaryObject(COSName.SUB_FILTER));
  }

  private Optional<Change> filled(Field old, Field now, Set<COSName> changed) {
    boolean redrawn = changed.contains(COSName.AP);
    if (old.type().equals("Btn") && redrawn) {
      return other("field '%s' looks different", old.name());
    }
    if (redrawn && !showsItsValue(now)) {
      return other("field '%s' shows something else than its value", old.name());
    }
    return permitted(old, "field '%s' was filled in");
  }

  private Optional<Change> permitted(Field field, String words) {
    if (permission.forbidsForms()) {
      return other(words + ", which its author forbids", field.name());
    }
    if (permission.locks(field.name())) {
      return other(words + ", although it was locked", field.name());
    }
    return Optional.of(new Change(Change.Kind.FORM_FIELDS, words.formatted(field.name())));
  }

  /** Whether the text of each appearance is that of the value; hidden characters count as any. */
  private static boolean showsItsValue(Field field) {
    List<String> values = texts(field.value());
    for (COSDictionary widget : field.widgets()) {
      String shown = AppearanceText.of(widget);
      boolean password = shown != null && !shown.isEmpty() && shown.chars().allMatch(c -> c == '*');
      boolean fits =
          shown != null
              && (password || shown.isEmpty() || values.stream().anyMatch(v -> fits(v, shown)));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String value, String shown) {
    String wanted = value.replaceAll("\\s+", "");
    return !wanted.isEmpty() && (shown.contains(wanted) || wanted.contains(shown));
  }

  private static List<String> texts(COSBase value) {
    if (value instanceof COSString text) {
      return List.of(text.getString());
    }
    if (value instanceof COSName name) {
      return List.of(name.getName());
    }
    if (value instanceof COSArray array) {
      return array.toList().stream().flatMap(one -> texts(one).stream()).toList();
    }
    return List.of();
  }
}
