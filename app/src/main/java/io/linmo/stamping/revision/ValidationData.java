package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a document security store holds, each in its encoded form. */
public record ValidationData(List<byte[]> certificates, List<byte[]> crls, List<byte[]> ocsps) {

  public ValidationData {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }

  /** The data of a document; empty lists where it has none. */
  public static ValidationData of(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary store = catalog.getCOSDictionary(COSName.getPDFName("DSS"));
    return new ValidationData(list(store, "Certs"), list(store, "CRLs"), list(store, "OCSPs"));
  }

  private static List<byte[]> list(COSDictionary store, String key) {
    List<byte[]> list = new ArrayList<>();
    COSArray array = store == null ? null : store.getCOSArray(COSName.getPDFName(key));
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.getObject(i) instanceof COSStream stream) {
        try (var in = stream.createInputStream()) {
          list.add(in.readAllBytes());
        } catch (IOException e) {
          // Data that cannot be unpacked is as good as none.
        }
      }
    }
    return list;
  }
}
