package io.linmo.capture.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.svg.SVGDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses an SVG file without trusting it: no external entity, document type, style sheet, script or
 * picture is loaded, entities may not expand without bound, and elements that are not outlines are
 * removed.
 *
 * @param document the rest
 * @param leftOut names of elements that were taken out and could have shown something
 */
record SafeSvg(SVGDocument document, List<String> leftOut) {

  /** Largest file, in bytes; a glyph of a thousand curves has a hundredth of it. */
  private static final long MOST_BYTES = 4 << 20;

  private static final Set<String> SILENT = Set.of("script", "metadata", "title", "desc");

  private static final Set<String> SHOWN =
      Set.of("image", "text", "foreignObject", "filter", "mask", "video", "audio", "iframe");

  static SafeSvg read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new IOException(
          "%s: %d kB, expected an SVG drawing of at most %d kB; leave out all but the outline"
              .formatted(file, size >> 10, MOST_BYTES >> 10));
    }
    try (InputStream in = Files.newInputStream(file)) {
      Document plain = builder().parse(in, "");
      if (plain.getDocumentElement() == null
          || !"svg".equals(plain.getDocumentElement().getLocalName())) {
        throw new IOException(file + ": no SVG drawing, expected the root element svg");
      }
      String namespace = plain.getDocumentElement().getNamespaceURI();
      if (!SVGDOMImplementation.SVG_NAMESPACE_URI.equals(namespace)) {
        throw new IOException(
            "%s: its root element svg is not in the namespace of SVG, expected xmlns=\"%s\""
                .formatted(file, SVGDOMImplementation.SVG_NAMESPACE_URI));
      }
      List<String> leftOut = new ArrayList<>();
      removeForeign(plain, leftOut);
      Document svg =
          DOMUtilities.deepCloneDocument(plain, SVGDOMImplementation.getDOMImplementation());
      return new SafeSvg((SVGDocument) svg, List.copyOf(leftOut));
    } catch (SAXException | ClassCastException | DOMException e) {
      throw new IOException("%s: damaged SVG: %s".formatted(file, e.getMessage()), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no safe XML parser", e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    builder.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    return builder;
  }

  /** Takes out processing instructions and elements that are no outlines. */
  private static void removeForeign(Node parent, List<String> leftOut) {
    NodeList children = parent.getChildNodes();
    for (int i = children.getLength() - 1; i >= 0; i--) {
      Node child = children.item(i);
      String name = child.getLocalName();
      boolean instruction =
          child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
              || child.getNodeType() == Node.DOCUMENT_TYPE_NODE;
      if (instruction || name != null && (SILENT.contains(name) || SHOWN.contains(name))) {
        parent.removeChild(child);
        if (!instruction && SHOWN.contains(name)) {
          leftOut.add(name);
        }
      } else {
        removeForeign(child, leftOut);
      }
    }
  }
}
