package io.linmo.workshop;

import io.linmo.capture.PictureFolder;
import io.linmo.capture.ReferenceFileName;
import io.linmo.capture.ReferenceImages;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.HandEntry;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.hand.LabelCorrection;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.PixelBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The written characters of a hand, to be corrected by a person: relabelled, left out, taken back.
 *
 * <p>Most come from pages, as {@link PageImport} leaves them; letters that came as files of their
 * own lie beside them. Each change is written at once, whole or not at all.
 */
public final class CapturedHand {

  /**
   * Where a character was found.
   *
   * @param source the page's file
   * @param page of that file, from 1
   * @param box of its ink, in the page's pixels
   * @param baseline row of its picture
   */
  public record Place(String source, int page, PixelBox box, double baseline) {}

  /**
   * A picture of a character.
   *
   * @param file its name in the folder
   * @param confidence that label and ink are right, from 0 to 1
   * @param warnings the doubts, in words
   * @param place where it was found on a page; empty for a letter's own file
   */
  public record Picture(
      String file,
      CharacterForm form,
      double confidence,
      List<String> warnings,
      Optional<Place> place) {

    static Picture of(HandEntry entry) {
      return new Picture(
          entry.form().fileName(),
          entry.form(),
          entry.confidence(),
          entry.warnings(),
          Optional.of(new Place(entry.source(), entry.page(), entry.box(), entry.baseline())));
    }

    private boolean found() {
      return place.isPresent();
    }

    static Optional<Picture> of(Path file) {
      String name = file.getFileName().toString();
      return ReferenceFileName.parse(name)
          .map(said -> new CharacterForm(said.codePoint(), Math.max(1, said.repeat())))
          .map(form -> new Picture(name, form, 1, List.of(), Optional.empty()));
    }
  }

  /** A baseline is not moved farther at once, in pixels. */
  private static final int FARTHEST = 1000;

  private final Installation installation;
  private final Path folder;
  private final Path aside;

  /**
   * @param folder of the hand; it need not exist yet
   * @param aside where pictures go that are left out
   */
  public CapturedHand(Installation installation, Path folder, Path aside) {
    this.installation = installation;
    this.folder = folder;
    this.aside = aside;
  }

  private <T> T inTurn(HandLock.Turn<T> turn) {
    return Attempt.of(() -> HandLock.of(folder).run(turn));
  }

  /** All pictures, those from pages first. */
  public List<Picture> pictures() {
    return inTurn(() -> pictures(folder));
  }

  /** Pictures that were left out. */
  public List<Picture> leftOut() {
    return inTurn(() -> pictures(aside));
  }

  private static List<Picture> pictures(Path folder) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    HandFolder.open(folder).entries().forEach(entry -> pictures.add(Picture.of(entry)));
    if (Files.isDirectory(folder)) {
      List<String> known = pictures.stream().map(Picture::file).toList();
      PictureFolder files = PictureFolder.of(folder);
      Stream.concat(files.pictures().stream(), files.drawings().stream())
          .flatMap(file -> Picture.of(file).stream())
          .filter(letter -> !known.contains(letter.file()))
          .forEach(pictures::add);
    }
    return List.copyOf(pictures);
  }

  /** Characters that were expected on the pages and are not there. */
  public List<Gap> gaps() {
    return inTurn(() -> HandFolder.open(folder).gaps());
  }

  /** Whether a file is by its name a letter and no page: {@code a.png}, {@code U+0061.svg}. */
  public static boolean isLetter(String fileName) {
    boolean document = fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
    return !document && fileName.indexOf('.') > 0 && ReferenceFileName.parse(fileName).isPresent();
  }

  /**
   * Adds a letter's own file, as another form where its character is there.
   *
   * @throws LinmoException if it is no picture of ink
   */
  public void addLetter(Path file) {
    inTurn(
        () -> {
          String name = file.getFileName().toString();
          int codePoint = ReferenceFileName.parse(name).orElseThrow().codePoint();
          ReferenceImages.read(file, codePoint);
          Files.createDirectories(folder);
          String copy = freeName(folder, codePoint, ending(name));
          try (OutputFile output = OutputFile.claim(folder.resolve(copy), false)) {
            output.write(Files.readAllBytes(file));
          }
          return null;
        });
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  private static String freeName(Path folder, int codePoint, String ending) throws IOException {
    List<CharacterForm> taken = pictures(folder).stream().map(Picture::form).toList();
    CharacterForm form = new CharacterForm(codePoint, 1);
    while (taken.contains(form)) {
      form = new CharacterForm(codePoint, form.form() + 1);
    }
    return form.fileName().replace(".png", ending);
  }

  /** Says that a picture shows another character, or that it shows the one that it is named by. */
  public void relabel(String file, int codePoint) {
    inTurn(
        () -> {
          Picture picture = find(folder, file);
          if (picture.found()) {
            correct(new LabelCorrection(picture.form(), OptionalInt.of(codePoint)));
          } else if (picture.form().codePoint() != codePoint) {
            move(folder, file, folder, codePoint);
          }
          return null;
        });
  }

  /**
   * Moves the baselines of some pictures from pages, such as a row of them.
   *
   * @param by pixels of the pictures, downwards
   */
  public void moveBaselines(List<String> files, double by) {
    if (!Double.isFinite(by) || Math.abs(by) > FARTHEST) {
      throw LinmoException.request("baseline", by, "-%d to %d px".formatted(FARTHEST, FARTHEST));
    }
    inTurn(
        () -> {
          HandFolder hand = HandFolder.open(folder);
          for (String file : files) {
            Picture picture = find(folder, file);
            if (!picture.found()) {
              throw LinmoException.failure(file, "comes from no page, so it has no line to move");
            }
            hand.moveBaseline(picture.form(), by);
          }
          write(hand);
          return null;
        });
  }

  /** Leaves a picture out of the hand, to be had back by {@link #takeBack}. */
  public void leaveOut(String file) {
    inTurn(
        () -> {
          Picture picture = find(folder, file);
          if (picture.found()) {
            add(aside, HandFolder.open(folder).character(picture.form())).write(Map.of());
            correct(new LabelCorrection(picture.form(), OptionalInt.empty()));
          } else {
            Files.createDirectories(aside);
            move(folder, file, aside, picture.form().codePoint());
          }
          return null;
        });
  }

  /** Puts a picture back that was left out; another form where its character is there again. */
  public void takeBack(String file) {
    inTurn(
        () -> {
          Picture picture = find(aside, file);
          if (picture.found()) {
            HandFolder out = HandFolder.open(aside);
            write(add(folder, out.character(picture.form())));
            out.correct(new LabelCorrection(picture.form(), OptionalInt.empty()));
            out.write(Map.of());
          } else {
            move(aside, file, folder, picture.form().codePoint());
          }
          return null;
        });
  }

  private static Picture find(Path folder, String file) throws IOException {
    return pictures(folder).stream()
        .filter(picture -> picture.file().equals(file))
        .findFirst()
        .orElseThrow(() -> LinmoException.failure(file, "there is no such picture"));
  }

  private static void move(Path from, String file, Path to, int codePoint) throws IOException {
    Files.move(from.resolve(file), to.resolve(freeName(to, codePoint, ending(file))));
  }

  private void correct(LabelCorrection correction) throws IOException {
    HandFolder hand = HandFolder.open(folder);
    hand.correct(correction);
    write(hand);
  }

  /** A hand with one more character, in a form that it has not yet; nothing is written. */
  private static HandFolder add(Path folder, CapturedCharacter character) throws IOException {
    HandFolder hand = HandFolder.open(folder);
    List<CharacterForm> taken = pictures(folder).stream().map(Picture::form).toList();
    CharacterForm form = character.form();
    while (taken.contains(form)) {
      form = new CharacterForm(form.codePoint(), form.form() + 1);
    }
    hand.add(new PageReading(List.of(character.labelled(form)), List.of(), List.of()));
    return hand;
  }

  private void write(HandFolder hand) throws IOException {
    hand.write(new CheckSheet(new StandardFace(installation)).files(hand));
  }
}
