package io.linmo.capture.hand;

import io.linmo.storage.FolderReplacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The characters of one hand as a folder: a gray picture each, named {@code U+0041.png} or, for a
 * second form, {@code U+0041-2.png}, and {@code hand.json}.
 *
 * <p>Pages are added to what the folder holds. A character that is found again replaces the one
 * before; one that is not keeps its picture. Files of others in the folder are left alone. {@link
 * #write} replaces the folder as a whole or not at all.
 */
public final class HandFolder {

  /** What the record is called; a folder with such a file is a hand. */
  public static final String RECORD = "hand.json";

  private record Kept(HandEntry entry, byte[] png) {}

  private final Path folder;
  private final SortedMap<CharacterForm, Kept> characters = new TreeMap<>();
  private final SortedMap<CharacterForm, Gap> gaps = new TreeMap<>();

  /** Names of files that were ours when the folder was opened. */
  private final Set<String> ours = new HashSet<>(Set.of(RECORD));

  private HandFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether the folder holds a hand that was imported. */
  public static boolean isHand(Path folder) {
    return Files.isRegularFile(folder.resolve(RECORD));
  }

  /** Opens a folder to add to it; it need not exist yet. */
  public static HandFolder open(Path folder) throws IOException {
    FolderReplacement.recover(folder);
    HandFolder hand = new HandFolder(folder);
    if (isHand(folder)) {
      Path record = folder.resolve(RECORD);
      HandJson.Content content = HandJson.read(Files.readAllBytes(record), record.toString());
      for (HandEntry entry : content.characters()) {
        hand.keep(entry);
      }
      content.gaps().forEach(gap -> hand.gaps.put(gap.form(), gap));
    }
    return hand;
  }

  private void keep(HandEntry entry) throws IOException {
    Path picture = folder.resolve(entry.form().fileName());
    if (!Files.isRegularFile(picture)) {
      // The user threw the picture away.
      return;
    }
    ours.add(entry.form().fileName());
    characters.put(entry.form(), new Kept(entry, Files.readAllBytes(picture)));
  }

  /** Adds what was found on a page. */
  public void add(PageReading reading) {
    reading.found().forEach(this::add);
    for (Gap gap : reading.gaps()) {
      if (!characters.containsKey(gap.form())) {
        gaps.put(gap.form(), gap);
      }
    }
  }

  private void add(CapturedCharacter character) {
    gaps.remove(character.form());
    characters.put(
        character.form(), new Kept(HandEntry.of(character), InkPng.encode(character.ink())));
  }

  /**
   * Puts a label right. A picture that turns out to show a character which the hand has already
   * becomes another form of it.
   *
   * @throws IOException if the hand has no picture of that label
   */
  public void correct(LabelCorrection correction) throws IOException {
    CharacterForm form = correction.form();
    Kept kept = characters.get(form);
    if (kept == null) {
      throw new IOException(
          "%s: no picture of %s to correct; %s lists all".formatted(folder, form, RECORD));
    }
    if (correction.codePoint().isPresent()
        && correction.codePoint().getAsInt() == form.codePoint()) {
      characters.put(form, new Kept(kept.entry().labelled(form), kept.png()));
      return;
    }
    characters.remove(form);
    HandEntry entry = kept.entry();
    gaps.put(form, new Gap(form, entry.source(), entry.page(), "taken out by a correction"));
    correction
        .codePoint()
        .ifPresent(
            codePoint -> {
              CharacterForm label = nextForm(codePoint);
              gaps.remove(label);
              characters.put(label, new Kept(entry.labelled(label), kept.png()));
            });
  }

  /**
   * Moves a character's baseline.
   *
   * @param by pixels of its picture, downwards
   * @throws IOException if the hand has no picture of that label
   */
  public void moveBaseline(CharacterForm form, double by) throws IOException {
    Kept kept = characters.get(form);
    if (kept == null) {
      throw new IOException("%s: no picture of %s, whose line would move".formatted(folder, form));
    }
    characters.put(form, new Kept(kept.entry().moved(by), kept.png()));
  }

  private CharacterForm nextForm(int codePoint) {
    int form = 1;
    while (characters.containsKey(new CharacterForm(codePoint, form))) {
      form++;
    }
    return new CharacterForm(codePoint, form);
  }

  /** The facts about each picture, in the order of code points. */
  public List<HandEntry> entries() {
    return characters.values().stream().map(Kept::entry).toList();
  }

  /** Characters that were expected and are not there. */
  public List<Gap> gaps() {
    return List.copyOf(gaps.values());
  }

  /** One character with its ink. */
  public CapturedCharacter character(CharacterForm form) throws IOException {
    Kept kept = characters.get(form);
    if (kept == null) {
      throw new IllegalArgumentException("%s: no picture of %s".formatted(folder, form));
    }
    HandEntry entry = kept.entry();
    return new CapturedCharacter(
        form,
        entry.source(),
        entry.page(),
        entry.box(),
        InkPng.decode(kept.png(), folder.resolve(form.fileName()).toString()),
        entry.baseline(),
        entry.pixelsPerMm(),
        entry.cell(),
        entry.confidence(),
        entry.warnings());
  }

  /** All characters with their ink, in the order of code points. */
  public List<CapturedCharacter> characters() throws IOException {
    List<CapturedCharacter> all = new ArrayList<>();
    for (CharacterForm form : characters.keySet()) {
      all.add(character(form));
    }
    return List.copyOf(all);
  }

  /**
   * Writes the folder.
   *
   * @param beside further files by name, such as check sheets; they replace those of these names
   */
  public void write(Map<String, byte[]> beside) throws IOException {
    try (FolderReplacement replacement = FolderReplacement.begin(folder)) {
      for (Kept kept : characters.values()) {
        replacement.write(kept.entry().form().fileName(), kept.png());
      }
      for (Map.Entry<String, byte[]> file : beside.entrySet()) {
        replacement.write(file.getKey(), file.getValue());
      }
      replacement.write(RECORD, HandJson.write(entries(), gaps()));
      replacement.keep(name -> !ours.contains(name));
      replacement.commit();
    }
    ours.addAll(beside.keySet());
    characters.keySet().forEach(form -> ours.add(form.fileName()));
  }
}
