package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds what in a document differs from one of its earlier versions.
 *
 * <p>What is allowed is listed, and all else is a change: the catalog, the trailer and the pages
 * must hold equal objects; the form, annotations and validation data are judged one by one.
 */
public final class RevisionComparison {

  private static final COSName DSS = COSName.getPDFName("DSS");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

  /** What a cross-reference says of itself. */
  private static final Set<String> CROSS_REFERENCE =
      Set.of(
          "Size",
          "Prev",
          "ID",
          "XRefStm",
          "W",
          "Index",
          "Type",
          "Filter",
          "DecodeParms",
          "Length",
          "Root",
          "Info");

  private static final Set<COSName> JUDGED_APART =
      Set.of(COSName.PAGES, COSName.ACRO_FORM, DSS, EXTENSIONS, COSName.METADATA, COSName.VERSION);

  private final RevisionHistory history;
  private final Revision revision;
  private final Permission permission;
  private final ObjectComparison objects = new ObjectComparison();
  private final List<Change> changes = new ArrayList<>();

  private RevisionComparison(RevisionHistory history, Revision revision, Permission permission) {
    this.history = history;
    this.revision = revision;
    this.permission = permission;
  }

  /**
   * What has changed since a version.
   *
   * @param permission by which the signatures up to that version restrict it
   * @throws IOException if the version or the document cannot be parsed
   */
  public static List<Change> since(
      RevisionHistory history, Revision revision, Permission permission) throws IOException {
    RevisionComparison comparison = new RevisionComparison(history, revision, permission);
    comparison.checkLayout();
    if (revision != history.last()) {
      try (PDDocument before = history.open(revision);
          PDDocument after = history.openWhole()) {
        comparison.compare(before, after);
      } catch (RuntimeException | StackOverflowError e) {
        throw new IOException("its versions cannot be compared", e);
      }
    }
    return comparison.changes;
  }

  private void checkLayout() throws IOException {
    List<Revision> later =
        history.revisions().subList(revision.number(), history.revisions().size());
    for (Revision one : later) {
      try (PDDocument document = history.open(one)) {
        var objectsOfOne = document.getDocument();
        var references = CrossReference.of(history.bytes(), one, objectsOfOne);
        new UpdateLayout(history.bytes(), one, objectsOfOne, references).requireNothingElse();
      } catch (IOException | RuntimeException | StackOverflowError e) {
        changes.add(
            Change.other("version %d holds more than its objects: %s", one.number(), messageOf(e)));
      }
    }
    int stray = history.straySince();
    if (stray < history.bytes().length) {
      changes.add(
          Change.other(
              "the last %d bytes belong to no version of it", history.bytes().length - stray));
    }
  }

  private static String messageOf(Throwable fault) {
    return fault.getMessage() == null ? "it cannot be parsed" : fault.getMessage();
  }

  private void compare(PDDocument before, PDDocument after) {
    COSDictionary old = before.getDocumentCatalog().getCOSObject();
    COSDictionary now = after.getDocumentCatalog().getCOSObject();
    objects.name(old, "catalog");
    objects.name(now, "catalog");
    namePages(before);
    namePages(after);
    FormComparison form = new FormComparison(old, now, objects, permission);
    nameAnnotations(before);
    nameAnnotations(after);
    compareTrailers(before.getDocument().getTrailer(), after.getDocument().getTrailer());
    compareCatalogs(old, now);
    changes.addAll(form.changes());
    comparePages(before, after, form);
  }

  private void namePages(PDDocument document) {
    objects.name(
        document.getDocumentCatalog().getPages().getCOSObject(), "the root of the page tree");
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      objects.name(document.getPage(i).getCOSObject(), "page " + i);
    }
  }

  private void nameAnnotations(PDDocument document) {
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      for (COSDictionary annotation : Annotations.of(document.getPage(i).getCOSObject())) {
        if (annotation.getKey() != null) {
          objects.name(annotation, "annotation " + annotation.getKey());
        }
      }
    }
  }

  private void compareTrailers(COSDictionary old, COSDictionary now) {
    for (COSName key : ObjectComparison.keys(old, now)) {
      if (!CROSS_REFERENCE.contains(key.getName())) {
        compare("the trailer", key, old, now);
      }
    }
    if (!objects.same(old.getItem(COSName.INFO), now.getItem(COSName.INFO))) {
      changes.add(new Change(Change.Kind.PROPERTIES, "the document's properties"));
    }
  }

  private void compare(String where, COSName key, COSDictionary old, COSDictionary now) {
    String difference = objects.difference(old.getItem(key), now.getItem(key));
    if (difference != null) {
      changes.add(Change.other("%s was changed in its /%s%s", where, key.getName(), difference));
    }
  }

  private void compareCatalogs(COSDictionary old, COSDictionary now) {
    for (COSName key : ObjectComparison.keys(old, now)) {
      if (!JUDGED_APART.contains(key)) {
        compare("the document", key, old, now);
      }
    }
    if (!objects.same(old.getItem(COSName.METADATA), now.getItem(COSName.METADATA))) {
      changes.add(new Change(Change.Kind.PROPERTIES, "the document's metadata"));
    }
    if (!objects.same(old.getItem(DSS), now.getItem(DSS))) {
      boolean proper = ValidationStore.isOne(now.getDictionaryObject(DSS));
      changes.add(
          proper
              ? new Change(Change.Kind.VALIDATION_DATA, "validation data")
              : Change.other("its validation data is no longer readable"));
    }
  }

  private void comparePages(PDDocument before, PDDocument after, FormComparison form) {
    int pages = before.getNumberOfPages();
    if (pages != after.getNumberOfPages()) {
      changes.add(Change.other("it has %d pages, and had %d", after.getNumberOfPages(), pages));
    }
    PageComparison comparison = new PageComparison(before, after, objects);
    for (int page = 0; page < Math.min(pages, after.getNumberOfPages()); page++) {
      String difference = comparison.difference(page);
      if (difference != null) {
        changes.add(Change.other("%s", difference));
      }
      int known = changes.size();
      List<COSDictionary> added = compareAnnotations(before, after, form, page);
      boolean adds = added.stream().anyMatch(Annotations::isSeen);
      if (difference == null && known == changes.size() && adds && comparison.hides(page)) {
        changes.add(Change.other("a signature hides something that page %d showed", page + 1));
      }
    }
  }

  /** Judges all annotations but those of the form that were there; returns those of new fields. */
  private List<COSDictionary> compareAnnotations(
      PDDocument before, PDDocument after, FormComparison form, int page) {
    List<COSDictionary> was = Annotations.of(before.getPage(page).getCOSObject());
    List<COSDictionary> left = new ArrayList<>(Annotations.of(after.getPage(page).getCOSObject()));
    int at = 0;
    for (COSDictionary annotation : was) {
      int found = find(annotation, left, at);
      if (found < 0) {
        changes.add(
            Change.other(
                "page %d: the annotation %s is gone", page + 1, Annotations.kind(annotation)));
        continue;
      }
      COSDictionary same = left.remove(found);
      at = found;
      if (!form.holds(same) && !sameContent(annotation, same)) {
        changes.add(
            Change.other(
                "page %d: the annotation %s was changed", page + 1, Annotations.kind(same)));
      }
    }
    List<COSDictionary> signed = new ArrayList<>();
    for (COSDictionary annotation : left) {
      if (form.added().stream().anyMatch(field -> field.widgets().contains(annotation))) {
        signed.add(annotation);
      } else if (!form.holds(annotation) || Annotations.isSeen(annotation)) {
        changes.add(
            Change.other(
                "page %d: an annotation %s was added", page + 1, Annotations.kind(annotation)));
      }
    }
    return signed;
  }

  private int find(COSDictionary annotation, List<COSDictionary> among, int from) {
    for (int i = from; i < among.size(); i++) {
      if (objects.same(annotation, among.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean sameContent(COSDictionary old, COSDictionary now) {
    for (COSName key : ObjectComparison.keys(old, now)) {
      COSBase a = old.getItem(key);
      if (!objects.same(a, now.getItem(key))) {
        return false;
      }
    }
    return old instanceof COSStream == now instanceof COSStream;
  }
}
