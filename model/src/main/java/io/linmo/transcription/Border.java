package io.linmo.transcription;

/**
 * What stands between a character of a line and the one before.
 *
 * @param startsWord whether a word begins
 * @param gap pixels of free room; negative where the two overlap
 * @param isJoined whether ink crosses it
 */
record Border(boolean startsWord, double gap, boolean isJoined) {}
