/**
 * Certificates and who vouches for them: names, paths to trusted authorities, revocation.
 *
 * <p>In come X.509 certificates, revocation lists and OCSP answers (RFC 5280, RFC 6960); out go a
 * {@link io.linmo.signing.certificate.CertificatePath} and a {@link
 * io.linmo.signing.certificate.Revocation}. Before {@code signing} and {@code
 * signing.verification}.
 */
package io.linmo.signing.certificate;
