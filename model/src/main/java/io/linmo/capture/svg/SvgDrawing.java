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

/**
 * A glyph that was drawn as curves, in an SVG file.
 *
 * <p>Batik resolves styles, transforms and references within the file; from outside nothing is
 * loaded and nothing is run. Filled and stroked shapes are ink, white ones cover it.
 *
 * @param curves the ink's outline on the canvas, y down
 * @param width of the canvas, in the drawing's own unit
 * @param height of the canvas
 * @param leftOut names of elements that are no outlines and were left out
 */
public record SvgDrawing(GlyphCurves curves, double width, double height, List<String> leftOut) {

  /** Bounds on what a file may ask for. */
  private static final double LARGEST = 1e6;

  public SvgDrawing {
    Objects.requireNonNull(curves, "curves");
    leftOut = List.copyOf(leftOut);
  }

  public static SvgDrawing read(Path file) throws IOException {
    SafeSvg svg = SafeSvg.read(file);
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
          GlyphCurves.of(outline), size.getWidth(), size.getHeight(), svg.leftOut());
    } catch (RuntimeException e) {
      // Batik tells of faults and of what it may not load in many ways.
      String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IOException(
          "%s: cannot be read as a drawing: %s".formatted(file, words.strip()), e);
    } finally {
      context.dispose();
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
      // Told by the exception that ends reading.
    }

    @Override
    public void displayMessage(String message) {
      // Nothing that the reader of a glyph needs to know.
    }
  }
}
