package io.linmo.signing.verification;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate with which a document was signed or stamped.
 *
 * @param proven when a trusted authority saw what was made with it; what befell the certificate
 *     afterwards does not matter. Empty where no later timestamp says so.
 */
public record UsedCertificate(X509Certificate certificate, Optional<Instant> proven) {}
