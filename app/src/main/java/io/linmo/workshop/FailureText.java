package io.linmo.workshop;

import io.linmo.typesetting.MissingGlyphsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts a failure of the libraries below into one line. */
final class FailureText {

  private FailureText() {}

  static String of(Throwable failure) {
    return describe(failure).replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
  }

  private static String describe(Throwable failure) {
    if (failure instanceof LinmoException || failure instanceof MissingGlyphsException) {
      return failure.getMessage();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      boolean ownWords = !unchecked.getCause().toString().equals(unchecked.getMessage());
      return ownWords ? unchecked.getMessage() : describe(unchecked.getCause());
    }
    if (failure instanceof FileSystemException file) {
      return file.getFile() == null ? file.toString() : file.getFile() + ": " + reason(file);
    }
    if (failure instanceof CharacterCodingException) {
      return "is not text in UTF-8";
    }
    boolean plain = failure instanceof IOException || failure instanceof IllegalArgumentException;
    if (plain && failure.getMessage() != null) {
      return failure.getMessage();
    }
    return failure.toString();
  }

  private static String reason(FileSystemException file) {
    if (file instanceof NoSuchFileException) {
      return "no such file";
    }
    if (file instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (file instanceof FileAlreadyExistsException) {
      return "exists already; give --force to overwrite it";
    }
    if (file instanceof NotDirectoryException) {
      return "is not a folder";
    }
    if (file instanceof DirectoryNotEmptyException) {
      return "folder is not empty";
    }
    return file.getReason() == null ? "cannot be read or written" : file.getReason();
  }
}
