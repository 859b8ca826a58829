package io.linmo.ufo;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.outline.ShapeOutline;
import io.linmo.typesetting.InkedGlyph;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UfoWriterTest {

  @Test
  void curvesAreWrittenAsTheyAreCounterClockwise() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.1, 0);
    path.curveTo(0.2, 0.3, 0.3, 0.3, 0.4, 0);
    path.lineTo(0.25, -0.1);
    path.quadTo(0.15, -0.05, 0.1, 0);
    path.closePath();
    InkedGlyph glyph = new InkedGlyph('A', ShapeOutline.of(path), 0.5);

    Map<String, String> files =
        UfoWriter.files("Ada & Bea", "A note.", 0.88, -0.12, List.of((int) 'A'));

    assertThat(UfoWriter.path('A')).isEqualTo("glyphs/u0041.glif");
    assertThat(UfoWriter.glyph(glyph))
        .contains(
            """
            <glyph name="A" format="2">
            <advance width="500"/>
            <unicode hex="0041"/>
            <outline>
            <contour>
            <point x="150" y="-50"/>
            <point x="250" y="-100" type="qcurve"/>
            <point x="400" y="0" type="line"/>
            <point x="300" y="300"/>
            <point x="200" y="300"/>
            <point x="100" y="0" type="curve"/>
            </contour>
            </outline>
            """);
    assertThat(files.get("fontinfo.plist"))
        .contains("<key>familyName</key><string>Ada &amp; Bea</string>")
        .contains("<key>ascender</key><integer>880</integer>");
    assertThat(files.get("glyphs/contents.plist"))
        .contains("<key>A</key><string>u0041.glif</string>");
    assertThat(files.keySet())
        .contains("metainfo.plist", "layercontents.plist", "lib.plist", "fontinfo.plist");
  }
}
