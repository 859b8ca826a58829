package io.linmo.cli;

import io.linmo.workshop.InputFile;
import io.linmo.workshop.Length;
import io.linmo.workshop.PageChoice;
import io.linmo.workshop.StampPlace;
import io.linmo.workshop.StampRequest;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** On which document, and where on it. */
final class StampOptions {

  @Option(
      names = "--stamp",
      paramLabel = "IN.pdf",
      description = "Put the signature on this document; --out is the result.")
  private Path document;

  @Option(
      names = "--page",
      paramLabel = "PAGES",
      description = "last, all, 3 or 1,4-6 (default: last, or where the anchor is found).")
  private String pages;

  @Option(
      names = "--at",
      paramLabel = "X,Y",
      description =
          "Lower left corner of the ink, from the lower left corner of the page as it is seen, in"
              + " points or with mm, cm or in.")
  private String at;

  @Option(names = "--anchor", paramLabel = "TEXT", description = "Put the ink beside this text.")
  private String anchor;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "Put the ink into a signature field; auto takes the first empty one.")
  private String field;

  @Option(
      names = "--width",
      paramLabel = "LENGTH",
      defaultValue = "150",
      description = "Width of the ink (default: ${DEFAULT-VALUE} points; a field has its own).")
  private String width;

  @Option(
      names = "--initials",
      paramLabel = "LETTERS",
      description = "Put initials at the lower right of every page.")
  private String initials;

  boolean isGiven() {
    return document != null;
  }

  /** May be null. */
  String initials() {
    return initials;
  }

  /** What is asked for, initials aside; checks, before any work, what can be checked. */
  StampRequest request() {
    StampRequest request = StampRequest.of(document, place());
    if (pages != null) {
      request = request.withPages(new PageChoice(pages));
    }
    return request.withWidth(Length.points("width", width));
  }

  private StampPlace place() {
    if (at != null) {
      String[] corner = at.split(",");
      return new StampPlace.At(Length.points("at", corner[0]), Length.points("at", corner[1]));
    }
    if (anchor != null) {
      return new StampPlace.Beside(anchor);
    }
    return field.equals("auto") ? new StampPlace.EmptyField() : new StampPlace.Field(field);
  }

  void check(CommonOptions common) {
    long places = Stream.of(at, anchor, field).filter(place -> place != null).count();
    if (!isGiven()) {
      if (places > 0 || pages != null || initials != null) {
        throw common.usage("--page, --at, --anchor, --field, --initials need --stamp IN.pdf");
      }
      return;
    }
    InputFile.require(document, "a PDF");
    if (places != 1) {
      throw common.usage("where to? expected one of --at X,Y, --anchor TEXT, --field NAME");
    }
    if (field != null && pages != null) {
      throw common.usage("--field and --page exclude each other: a field has its page");
    }
    if (at != null && at.split(",").length != 2) {
      throw common.usage("--at %s, expected X,Y".formatted(at));
    }
    place();
    StampRequest.requireWidth(Length.points("width", width));
  }
}
