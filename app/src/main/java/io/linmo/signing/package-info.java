/**
 * Makes digital signatures on PDF documents.
 *
 * <p>In: a document, its visible ink and an {@link io.linmo.signing.Identity}, a private key with
 * its certificates. Out: the bytes of the signed document: PAdES baseline B-B to B-LTA (ETSI EN 319
 * 142-1; the signature itself is CAdES, EN 319 122-1, made through Bouncy Castle). {@link
 * io.linmo.signing.DocumentArchive} renews the last level. {@code signing.certificate} knows who
 * vouches for whom, {@code signing.verification} says what any document's signatures are worth.
 * Before this package: {@code stamping}. After it: {@code workshop}.
 */
package io.linmo.signing;
