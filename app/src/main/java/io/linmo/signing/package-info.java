/**
 * Digital signatures on PDF documents: making them, and saying what they are worth.
 *
 * <p>In come a document, the ink to be seen and an {@link io.linmo.signing.Identity}, a private key
 * with its certificates. Out go the bytes of the signed document: PAdES baseline B-B, or B-T with a
 * timestamp (ETSI EN 319 142-1; the signature itself is CAdES, EN 319 122-1, made through Bouncy
 * Castle). {@link io.linmo.signing.SignatureVerifier} reads any document's signatures. After {@code
 * stamping}, before {@code cli}.
 */
package io.linmo.signing;
