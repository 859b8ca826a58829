package io.linmo.typesetting;

/**
 * How a signature is made.
 *
 * @param plain whether the name is written letter by letter, as in text
 * @param underline whether a stroke runs under the name
 * @param paraph whether the last letter runs out in a loop under the name
 * @param seal characters of a seal beside the name; empty for none
 * @param sealKind how the seal is cut
 * @param vertical whether the name stands in a column
 * @param ink of all but the seal
 * @param liveliness from 0 to 1
 * @param pressure from 0 to 1
 */
public record SignatureDesign(
    boolean plain,
    boolean underline,
    boolean paraph,
    String seal,
    Seal.Kind sealKind,
    boolean vertical,
    InkColor ink,
    double liveliness,
    double pressure) {}
