package io.linmo.opentype;

/**
 * prep: turns drop-out control on, at every size and for every stroke, so that thin pen strokes do
 * not break up at small sizes; the outlines themselves have no instructions.
 */
final class PrepTable {

  static final int STACK_DEPTH = 1;

  private static final int PUSH_WORD = 0xB8;
  private static final int PUSH_BYTE = 0xB0;
  private static final int SCAN_CONTROL = 0x85;
  private static final int SCAN_TYPE = 0x8D;
  private static final int ALWAYS = 0x01FF;
  private static final int SMART_DROP_OUT = 4;

  private PrepTable() {}

  static byte[] encode() {
    return new TableWriter()
        .u8(PUSH_WORD)
        .u16(ALWAYS)
        .u8(SCAN_CONTROL)
        .u8(PUSH_BYTE)
        .u8(SMART_DROP_OUT)
        .u8(SCAN_TYPE)
        .toByteArray();
  }
}
