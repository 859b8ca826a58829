package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

  @Test
  void punctuationIsAMarkAndWhatHandsFormFreelyIsNot() {
    assertThat("。，、；：？！「」《》（）＋".codePoints()).allMatch(Script::isHanPunctuation);
    assertThat("永々ぁさーカ⼈ＡＺ９.,A".codePoints()).noneMatch(Script::isHanPunctuation);
  }
}
