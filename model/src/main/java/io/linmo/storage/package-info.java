/**
 * The file format of models, checkpoints and learned hands: named sections between a magic number
 * and a checksum. Nothing in a file is executed when it is read.
 *
 * <p>In: arrays, texts and JSON headers by name. Out: the same, verified. Files of any kind are
 * written whole or not at all. Imports nothing of Linmo; {@code metrics} and all packages after it
 * use this one.
 */
package io.linmo.storage;
