/**
 * The versions of a document: finding them, the signatures that each holds, and what changed from
 * one to the next.
 *
 * <p>In: the bytes of a document. Out: its {@link io.linmo.stamping.revision.RevisionHistory}, its
 * {@link io.linmo.stamping.revision.SignatureDictionary signature dictionaries} and, since one of
 * its versions, a list of {@link io.linmo.stamping.revision.Change changes}. Nothing cryptographic
 * happens here.
 *
 * <p>The attacks that this is made against are those of Mladenov et al., "1 Trillion Dollar Refund"
 * (CCS 2019: universal forgery, incremental saving, wrapping), Mainka et al., "Shadow Attacks"
 * (NDSS 2021: hide, replace, hide and replace) and Rohlmann et al., "Breaking the Specification:
 * PDF Certification" (S&amp;P 2021: evil annotation, sneaky signature).
 */
package io.linmo.stamping.revision;
