package io.linmo.opentype;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** WOFF 1.0: a font file for the web, each table compressed by zlib where that makes it smaller. */
final class WoffFile {

  private static final int HEADER_SIZE = 44;
  private static final int RECORD_SIZE = 20;

  private WoffFile() {}

  /** Packs a TrueType font file. */
  static byte[] pack(byte[] font) {
    Map<String, byte[]> tables = SfntFile.split(font);
    TableWriter directory = new TableWriter();
    TableWriter body = new TableWriter();
    int bodyStart = HEADER_SIZE + RECORD_SIZE * tables.size();
    tables.forEach(
        (tag, table) -> {
          byte[] packed = deflate(table);
          byte[] stored = packed.length < table.length ? packed : table;
          directory.tag(tag).u32(bodyStart + body.size()).u32(stored.length).u32(table.length);
          directory.u32(SfntFile.tableChecksum(tag, table));
          body.bytes(stored).align(4);
        });
    return new TableWriter()
        .tag("wOFF")
        .u32(SfntFile.TRUE_TYPE)
        .u32(bodyStart + body.size())
        .u16(tables.size())
        .u16(0)
        .u32(SfntFile.size(tables))
        .u32(0) // version of the file
        .zeros(20) // neither metadata nor private data
        .bytes(directory.toByteArray())
        .bytes(body.toByteArray())
        .toByteArray();
  }

  private static byte[] deflate(byte[] table) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
