package io.linmo.pdf;

import java.nio.charset.StandardCharsets;

/**
 * The document's metadata as XMP (ISO 16684-1), with the IPTC term for media made by a trained
 * algorithm where the ink is.
 */
final class XmpPacket {

  private static final String SOURCE_TYPE =
      "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

  private XmpPacket() {}

  /** How PDF/A has terms described that are not of XMP itself (ISO 19005-2, 6.6.2.3). */
  private static final String DESCRIPTION =
      """

      <pdfaExtension:schemas
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag>
       <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>IPTC Extension</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://iptc.org/std/Iptc4xmpExt/2008-02-29/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>Iptc4xmpExt</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>DigitalSourceType</pdfaProperty:name>
         <pdfaProperty:valueType>URI</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>How the ink was made</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
       </rdf:li></rdf:Bag></pdfaExtension:schemas>\
      """;

  static byte[] of(PdfNotes notes) {
    return of(notes, false);
  }

  /**
   * @param archival whether the packet goes into a PDF/A document
   */
  static byte[] of(PdfNotes notes, boolean archival) {
    String sourceType =
        notes.generated()
            ? "\n   <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>"
                    .formatted(SOURCE_TYPE)
                + (archival ? DESCRIPTION : "")
            : "";
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
       <dc:format>application/pdf</dc:format>
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
       <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
       <xmp:CreatorTool>%s</xmp:CreatorTool>
       <pdf:Producer>%s</pdf:Producer>%s
      </rdf:Description>
     </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            escaped(notes.title()),
            escaped(notes.ink()),
            PdfNotes.PRODUCER,
            PdfNotes.PRODUCER,
            sourceType)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
