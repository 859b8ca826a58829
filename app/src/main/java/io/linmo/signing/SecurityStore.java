package io.linmo.signing;

import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Adds validation data to a document's security store (ISO 32000-2, 12.8.4.3). */
final class SecurityStore {

  private static final COSName DSS = COSName.getPDFName("DSS");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
  private static final COSName ESIC = COSName.getPDFName("ESIC");

  private final PDDocument document;
  private final IncrementalUpdate update;

  SecurityStore(PDDocument document, IncrementalUpdate update) {
    this.document = document;
    this.update = update;
  }

  /**
   * @param catalog the new version of the document's, gets the store
   */
  void add(ValidationData data, COSDictionary catalog) throws IOException {
    COSDictionary old = catalog.getCOSDictionary(DSS);
    COSDictionary store = old == null ? new COSDictionary() : new COSDictionary(old);
    store.setItem(COSName.TYPE, DSS);
    extend(store, "Certs", data.certificates());
    extend(store, "CRLs", data.crls());
    extend(store, "OCSPs", data.ocsps());
    catalog.setItem(DSS, update.add(store));
    catalog.setItem(EXTENSIONS, extensions(catalog.getCOSDictionary(EXTENSIONS)));
  }

  private void extend(COSDictionary store, String key, List<byte[]> data) throws IOException {
    COSArray list = new COSArray();
    List<byte[]> known = new ArrayList<>();
    COSArray old = store.getCOSArray(COSName.getPDFName(key));
    for (int i = 0; old != null && i < old.size(); i++) {
      list.add(old.get(i));
      if (old.getObject(i) instanceof COSStream stream) {
        try (var in = stream.createInputStream()) {
          known.add(in.readAllBytes());
        }
      }
    }
    for (byte[] one : data) {
      if (known.stream().noneMatch(other -> Arrays.equals(other, one))) {
        known.add(one);
        list.add(update.add(stream(one)));
      }
    }
    if (list.size() > 0) {
      store.setItem(COSName.getPDFName(key), list);
    }
  }

  private COSBase stream(byte[] data) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(data);
    }
    return stream;
  }

  /** Says that the document uses what ETSI added to PDF 1.7. */
  private static COSDictionary extensions(COSDictionary old) {
    COSDictionary extensions = old == null ? new COSDictionary() : new COSDictionary(old);
    COSDictionary etsi = new COSDictionary();
    etsi.setName("BaseVersion", "1.7");
    etsi.setInt("ExtensionLevel", 2);
    extensions.setItem(ESIC, etsi);
    return extensions;
  }
}
