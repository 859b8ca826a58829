/**
 * Certificates and the authorities that vouch for them: names, paths to trusted authorities,
 * revocation.
 *
 * <p>In: X.509 certificates, revocation lists and OCSP answers (RFC 5280, RFC 6960). Out: a {@link
 * io.linmo.signing.certificate.CertificatePath} and a {@link
 * io.linmo.signing.certificate.Revocation}. Before {@code signing} and {@code
 * signing.verification}.
 */
package io.linmo.signing.certificate;
