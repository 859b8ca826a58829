package io.linmo.capture;

import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.StreamReader;
import java.io.IOException;
import java.io.InputStream;

/** Finds the EXIF block of a WebP file and passes over all else. */
final class WebpExif implements RiffHandler {

  private byte[] block = {};

  private WebpExif() {}

  /** The block; empty where there is none. */
  static byte[] read(InputStream in) throws RiffProcessingException, IOException {
    WebpExif exif = new WebpExif();
    new RiffReader().processRiff(new StreamReader(in), exif);
    return exif.block;
  }

  @Override
  public boolean shouldAcceptRiffIdentifier(String identifier) {
    return identifier.equals("WEBP");
  }

  @Override
  public boolean shouldAcceptChunk(String fourCc) {
    return fourCc.equals("EXIF");
  }

  @Override
  public boolean shouldAcceptList(String fourCc) {
    return false;
  }

  @Override
  public void processChunk(String fourCc, byte[] payload) {
    block = payload;
  }

  @Override
  public void addError(String errorMessage) {
    // What was found before the fault counts.
  }
}
