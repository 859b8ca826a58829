package io.linmo.capture.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A layout as JSON, for programs that fill sheets or cut them on their own. */
public final class LayoutJson {

  private static final double DECIMALS = 1000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LayoutJson() {}

  public static byte[] write(SheetLayout layout) {
    ObjectNode root = MAPPER.createObjectNode().put("paper", layout.paper().label());
    ArrayNode pages = root.putArray("pages");
    for (SheetPage page : layout.pages()) {
      ObjectNode node = pages.addObject().put("page", page.number());
      node.put("widthMm", page.widthMm()).put("heightMm", page.heightMm());
      ArrayNode boxes = node.putArray("boxes");
      page.boxes().forEach(box -> write(box, boxes.addObject()));
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(WritingBox box, ObjectNode node) {
    node.put("character", box.form().character()).put("form", box.form().form());
    node.put("xMm", rounded(box.xMm())).put("yMm", rounded(box.yMm()));
    node.put("widthMm", rounded(box.widthMm())).put("heightMm", rounded(box.heightMm()));
    node.put("baselineMm", rounded(box.baselineMm()));
  }

  private static double rounded(double mm) {
    return Math.round(mm * DECIMALS) / DECIMALS;
  }
}
