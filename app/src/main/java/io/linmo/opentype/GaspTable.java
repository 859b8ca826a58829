package io.linmo.opentype;

/** gasp: symmetric smoothing and grid fitting at every size. */
final class GaspTable {

  private static final int ALL_SIZES = 0xFFFF;
  private static final int GRID_FIT_AND_SMOOTH_BOTH_WAYS = 0x000F;

  private GaspTable() {}

  static byte[] encode() {
    return new TableWriter()
        .u16(1)
        .u16(1)
        .u16(ALL_SIZES)
        .u16(GRID_FIT_AND_SMOOTH_BOTH_WAYS)
        .toByteArray();
  }
}
