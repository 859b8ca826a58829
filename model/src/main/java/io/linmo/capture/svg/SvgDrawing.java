package io.linmo.capture.svg;

import io.linmo.image.GlyphCurves;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.w3c.dom.svg.SVGSVGElement;

/**
 * A glyph that was drawn as curves, in an SVG file.
 *
 * <p>Batik resolves styles, transforms and references within the file; from outside nothing is
 * loaded and nothing is run. Filled and stroked shapes are ink, white ones cover it.
 *
 * @param curves the ink's outline on the canvas, y down
 * @param width of the canvas, in the drawing's own unit: that of its view box, where it has one
 * @param height of the canvas
 * @param origin row of the canvas where the drawing's own y is 0
 * @param leftOut names of elements that are no outlines and were left out
 */
public record SvgDrawing(
    GlyphCurves curves, double width, double height, double origin, List<String> leftOut) {

  /** Bounds on what a file may ask for. */
  private static final double LARGEST = 1e6;

  public SvgDrawing {
    Objects.requireNonNull(curves, "curves");
    leftOut = List.copyOf(leftOut);
  }

  public static SvgDrawing read(Path file) throws IOException {
    SafeSvg svg = SafeSvg.read(file);
    double origin = inOwnUnit(svg.document().getRootElement());
    BridgeContext context = new BridgeContext(new CautiousAgent());
    context.setDynamicState(BridgeContext.STATIC);
    try {
      GraphicsNode root = new GVTBuilder().build(context, svg.document());
      Dimension2D size = context.getDocumentSize();
      if (!(size.getWidth() > 0 && size.getHeight() > 0)
          || size.getWidth() > LARGEST
          || size.getHeight() > LARGEST) {
        throw new IOException(
            "%s: canvas of %s x %s, expected a width and a height up to %.0f"
                .formatted(file, size.getWidth(), size.getHeight(), LARGEST));
      }
      InkShapes ink = new InkShapes();
      ink.add(root, new AffineTransform());
      Shape outline = ink.outline();
      Rectangle2D bounds = outline.getBounds2D();
      if (bounds.isEmpty()) {
        throw new IOException(file + ": no ink in the drawing, expected filled or stroked shapes");
      }
      return new SvgDrawing(
          GlyphCurves.of(outline), size.getWidth(), size.getHeight(), origin, svg.leftOut());
    } catch (RuntimeException e) {
      // Batik reports faults and forbidden resources by many kinds of exception.
      String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IOException(
          "%s: cannot be read as a drawing: %s".formatted(file, words.strip()), e);
    } finally {
      context.dispose();
    }
  }

  /**
   * Makes the canvas as large as the view box, so that no size on paper scales the drawing.
   *
   * @return the canvas row of the drawing's own y = 0
   */
  private static double inOwnUnit(SVGSVGElement root) {
    String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
    if (box.length != 4) {
      return 0;
    }
    try {
      double origin = -Double.parseDouble(box[1]);
      root.setAttribute("width", box[2]);
      root.setAttribute("height", box[3]);
      root.removeAttribute("preserveAspectRatio");
      return Double.isFinite(origin) ? origin : 0;
    } catch (NumberFormatException e) {
      // Batik names the fault.
      return 0;
    }
  }

  /** Loads nothing and says nothing. */
  private static final class CautiousAgent extends UserAgentAdapter {

    @Override
    public ExternalResourceSecurity getExternalResourceSecurity(
        ParsedURL resource, ParsedURL document) {
      return new NoLoadExternalResourceSecurity();
    }

    @Override
    public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
      return new NoLoadScriptSecurity(type);
    }

    @Override
    public void displayError(Exception e) {
      // The exception that ends reading reports it.
    }

    @Override
    public void displayMessage(String message) {
      // Nothing that the reader of a glyph needs to know.
    }
  }
}
