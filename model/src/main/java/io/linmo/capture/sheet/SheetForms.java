package io.linmo.capture.sheet;

import io.linmo.capture.hand.CharacterForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What a sheet asks for: characters in order, some of them twice.
 *
 * <p>In the text, a character that is requested twice occurs twice; the first is its first form.
 *
 * @param boxes in order; the forms of a character follow each other
 */
public record SheetForms(List<CharacterForm> boxes) {

  public SheetForms {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("a sheet without characters, expected at least one");
    }
  }

  /**
   * @param characters each once, in order
   * @param twice which of them get two boxes
   */
  public static SheetForms of(int[] characters, IntPredicate twice) {
    List<CharacterForm> boxes = new ArrayList<>();
    for (int character : characters) {
      boxes.add(new CharacterForm(character, 1));
      if (twice.test(character)) {
        boxes.add(new CharacterForm(character, 2));
      }
    }
    return new SheetForms(boxes);
  }

  static SheetForms ofText(String text) {
    Map<Integer, Integer> seen = new HashMap<>();
    List<CharacterForm> boxes = new ArrayList<>();
    text.codePoints()
        .forEach(
            character ->
                boxes.add(new CharacterForm(character, seen.merge(character, 1, Integer::sum))));
    return new SheetForms(boxes);
  }

  public String text() {
    return boxes.stream().map(CharacterForm::character).collect(Collectors.joining());
  }

  /** The boxes in pages of at most {@code capacity}; forms of one character share a page. */
  List<SheetForms> pages(int capacity) {
    List<SheetForms> pages = new ArrayList<>();
    int start = 0;
    while (start < boxes.size()) {
      int end = Math.min(boxes.size(), start + capacity);
      while (end < boxes.size() && end > start + 1 && boxes.get(end).form() > 1) {
        end--;
      }
      pages.add(new SheetForms(boxes.subList(start, end)));
      start = end;
    }
    return pages;
  }

  /**
   * Distinguishes sheets of one name that ask for different characters: CRC-32 of the text, 4
   * digits.
   */
  String checksum() {
    CRC32 crc = new CRC32();
    Arrays.stream(text().codePoints().toArray())
        .forEach(
            character -> {
              crc.update(character >> 16);
              crc.update(character >> 8);
              crc.update(character);
            });
    return "%04X".formatted(crc.getValue() & 0xFFFF);
  }
}
