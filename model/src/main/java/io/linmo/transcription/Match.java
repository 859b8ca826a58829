package io.linmo.transcription;

import io.linmo.capture.page.Cell;
import io.linmo.capture.page.InkGroup;
import java.util.Optional;

/**
 * A character of the list and where it was found.
 *
 * @param index place in the list, counted through all rows
 * @param codePoint the character
 * @param row row on the page
 * @param ink what was written; empty for an empty box
 * @param cell the box; empty on paper without boxes
 * @param log natural logarithm of the probability that the ink is the character
 * @param best the character of the list that the ink looks most like
 * @param bestLog the same logarithm for that one
 */
record Match(
    int index,
    int codePoint,
    int row,
    Optional<InkGroup> ink,
    Optional<Cell> cell,
    float log,
    int best,
    float bestLog) {}
