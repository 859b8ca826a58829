package io.linmo.capture.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.capture.PagePicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerFinderTest {

  private static final double PIXELS_PER_MM = 8;
  private static final SheetLayout LAYOUT =
      SheetLayout.custom(PaperSize.A4, SheetForms.ofText("aabbc永"));

  private static BufferedImage turned(BufferedImage image, int quarters) {
    BufferedImage turned = image;
    for (int i = 0; i < quarters; i++) {
      BufferedImage next =
          new BufferedImage(turned.getHeight(), turned.getWidth(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < turned.getHeight(); y++) {
        for (int x = 0; x < turned.getWidth(); x++) {
          next.setRGB(turned.getHeight() - 1 - y, x, turned.getRGB(x, y));
        }
      }
      turned = next;
    }
    return turned;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void allFourMarkersAreFoundWhicheverWayThePageLies(int quarters) throws IOException {
    BufferedImage page = SheetRaster.print(LAYOUT, 1, PIXELS_PER_MM).image();
    List<FoundMarker> found = MarkerFinder.find(PagePicture.of(turned(page, quarters), "page", 1));

    assertThat(found).extracting(FoundMarker::id).containsExactlyInAnyOrder(0, 1, 2, 3);
    for (FoundMarker marker : found) {
      Marker printed = LAYOUT.pages().get(0).markers().get(marker.id());
      double x = printed.xMm() * PIXELS_PER_MM;
      double y = printed.yMm() * PIXELS_PER_MM;
      for (int i = 0; i < quarters; i++) {
        double height = (i % 2 == 0 ? 297 : 210) * PIXELS_PER_MM;
        double turnedX = height - y;
        y = x;
        x = turnedX;
      }
      assertThat(marker.corners()[0]).isCloseTo(x, within(0.3));
      assertThat(marker.corners()[1]).isCloseTo(y, within(0.3));
    }
  }

  @Test
  void aPageOfPrintHasNoMarkers() throws IOException {
    SheetRaster raster = SheetRaster.print(LAYOUT, 1, PIXELS_PER_MM);
    BufferedImage boxes = raster.image().getSubimage(0, 300, raster.image().getWidth(), 1700);

    assertThat(MarkerFinder.find(PagePicture.of(boxes, "page", 1))).isEmpty();
  }
}
