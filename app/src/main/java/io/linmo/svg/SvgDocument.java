package io.linmo.svg;

import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;
import io.linmo.typesetting.InkColor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An SVG document under construction: a canvas, what it shows in words, and filled paths. */
final class SvgDocument {

  private static final String[] CANVAS = {"x", "y", "width", "height"};
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final Document document;
  private final Element root;
  private final int decimals;
  private final double[] canvas;

  /**
   * @param left x of the canvas' left edge
   * @param top y of its upper edge, y down
   * @param decimals to which coordinates are written
   */
  SvgDocument(double left, double top, double width, double height, int decimals) {
    this.decimals = decimals;
    canvas = new double[] {left, top, width, height};
    document =
        GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
    root = document.getDocumentElement();
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
    root.setAttribute("version", "1.1");
    String size = number(width) + " " + number(height);
    root.setAttribute("viewBox", number(left) + " " + number(top) + " " + size);
  }

  /** The size at which the canvas is shown, such as "12mm". */
  SvgDocument size(String width, String height) {
    root.setAttribute("width", width);
    root.setAttribute("height", height);
    return this;
  }

  SvgDocument title(String text) {
    return words("title", text);
  }

  SvgDocument description(String text) {
    return words("desc", text);
  }

  /** Fills the whole canvas. */
  SvgDocument ground(InkColor color) {
    Element ground = element("rect");
    for (int i = 0; i < CANVAS.length; i++) {
      ground.setAttribute(CANVAS[i], number(canvas[i]));
    }
    ground.setAttribute("fill", color.hex());
    append(ground);
    return this;
  }

  /** Adds one path filled with black; an empty outline adds none. */
  SvgDocument path(Outline outline) {
    return path(outline, InkColor.BLACK);
  }

  /** Adds one filled path; an empty outline adds none. */
  SvgDocument path(Outline outline, InkColor color) {
    if (!outline.isEmpty()) {
      Element path = element("path");
      if (!color.equals(InkColor.BLACK)) {
        path.setAttribute("fill", color.hex());
      }
      path.setAttribute("d", data(outline));
      append(path);
    }
    return this;
  }

  /** A new element, not yet part of the document. */
  Element element(String name) {
    return document.createElementNS(NAMESPACE, name);
  }

  /** The document as XML in UTF-8. */
  String toXml() {
    root.appendChild(document.createTextNode("\n"));
    StringWriter xml = new StringWriter();
    try {
      DOMUtilities.writeDocument(document, xml);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n";
  }

  private SvgDocument words(String name, String text) {
    if (!text.isEmpty()) {
      Element element = document.createElementNS(NAMESPACE, name);
      element.appendChild(document.createTextNode(text));
      append(element);
    }
    return this;
  }

  /** Adds an element after the others. */
  <N extends Node> N append(N node) {
    root.appendChild(document.createTextNode("\n  "));
    root.appendChild(node);
    return node;
  }

  /** An outline in canvas coordinates as path data. */
  String data(Outline outline) {
    return PathData.of(outline, decimals);
  }

  String number(double value) {
    return Decimals.format(value, decimals);
  }
}
