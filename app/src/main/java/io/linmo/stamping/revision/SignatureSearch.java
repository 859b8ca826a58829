package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds the signatures of all versions of a document, also those that a later version took out of
 * the form.
 */
public final class SignatureSearch {

  private static final COSName PERMISSIONS = COSName.getPDFName("Perms");
  private static final int MOST_LEVELS = 8;

  private final List<SignatureDictionary> found = new ArrayList<>();
  private final Set<COSBase> usageRights = Collections.newSetFromMap(new IdentityHashMap<>());

  private SignatureSearch() {}

  /** The signatures, in the order of the versions that they were made for. */
  public static List<SignatureDictionary> in(RevisionHistory history) throws IOException {
    SignatureSearch search = new SignatureSearch();
    boolean stray = history.straySince() < history.bytes().length;
    for (Revision revision : history.revisions()) {
      if (revision == history.last() && !stray) {
        break;
      }
      try (PDDocument document = history.open(revision)) {
        search.addFrom(document, revision, revision.end());
      } catch (IOException | RuntimeException | StackOverflowError e) {
        // A version that cannot be parsed shows nothing, unless it is the last.
      }
    }
    try (PDDocument document = history.openWhole()) {
      search.addFrom(document, history.last(), history.bytes().length);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("damaged PDF: its objects cannot be parsed", e);
    }
    return search.found;
  }

  private void addFrom(PDDocument document, Revision revision, int end) {
    COSDictionary trailer = document.getDocument().getTrailer();
    COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
    if (catalog == null) {
      catalog = new COSDictionary();
    }
    findUsageRights(catalog.getCOSDictionary(PERMISSIONS));
    for (FormFields.Field field : FormFields.of(catalog).all()) {
      if (field.isSignature() && field.value() instanceof COSDictionary value) {
        addField(field.name(), revision, value);
      }
    }
    COSDocument objects = document.getDocument();
    for (COSObjectKey key : addedKeys(objects, revision.start(), end)) {
      addWithin(objects.getObjectFromPool(key), revision, 0);
    }
  }

  /** Usage rights (ISO 32000-2, 12.8.2.3) are granted by a reader's maker and sign nothing. */
  private void findUsageRights(COSDictionary permissions) {
    for (String key : permissions == null ? List.<String>of() : List.of("UR", "UR3")) {
      COSBase right = permissions.getDictionaryObject(COSName.getPDFName(key));
      if (right != null) {
        usageRights.add(right);
      }
    }
  }

  private static List<COSObjectKey> addedKeys(COSDocument document, int start, int end) {
    Map<Long, Long> offsets =
        document.getXrefTable().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().getNumber(), Map.Entry::getValue, Math::max));
    return document.getXrefTable().entrySet().stream()
        .filter(
            entry -> {
              long offset = entry.getValue();
              long place = offset < 0 ? offsets.getOrDefault(-offset, -1L) : offset;
              return place >= start && place < end;
            })
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** A signature may stand in any object, not only in one of its own. */
  private void addWithin(COSBase object, Revision revision, int level) {
    COSBase base = object instanceof COSObject reference ? reference.getObject() : object;
    if (level > MOST_LEVELS) {
      return;
    }
    if (base instanceof COSDictionary dictionary) {
      if (SignatureDictionary.isOne(dictionary) && !usageRights.contains(dictionary)) {
        add(SignatureDictionary.of("", revision.number(), dictionary));
      }
      for (COSBase value : List.copyOf(dictionary.getValues())) {
        addDirect(value, revision, level + 1);
      }
    } else if (base instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        addDirect(array.get(i), revision, level + 1);
      }
    }
  }

  private void addDirect(COSBase value, Revision revision, int level) {
    if (value instanceof COSDictionary || value instanceof COSArray) {
      addWithin(value, revision, level);
    }
  }

  private void addField(String name, Revision revision, COSDictionary value) {
    add(SignatureDictionary.of(name, revision.number(), value));
  }

  private void add(SignatureDictionary signature) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isSameAs(signature)) {
        if (found.get(i).field().isEmpty()) {
          found.set(i, found.get(i).in(signature.field()));
        }
        return;
      }
    }
    found.add(signature);
  }
}
