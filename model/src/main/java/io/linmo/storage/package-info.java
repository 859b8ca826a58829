/**
 * The file format of models, checkpoints and learned hands: named sections behind a magic number
 * and before a checksum. Nothing in it is executed when it is opened.
 *
 * <p>Imports nothing of Linmo; used by {@code metrics} and everything after it.
 */
package io.linmo.storage;
