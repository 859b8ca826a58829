/**
 * Says what the digital signatures of a document are worth.
 *
 * <p>In: the bytes of a file and a {@link io.linmo.signing.certificate.TrustStore}. Out: a {@link
 * io.linmo.signing.verification.DocumentReport} with a {@link
 * io.linmo.signing.verification.Verdict} for each signature. The steps: find the signatures of all
 * versions; check the CMS of each (RFC 5652) against the bytes that it covers; compare the version
 * that it covers with the document as it is; look for an authority that vouches for the signer.
 *
 * <p>"Changed" is said only where a digest or a value does not fit. What is not supported or not
 * readable "cannot be checked".
 *
 * <p>Built on Bouncy Castle and PDFBox. EU DSS does the same and more (policies, trusted lists),
 * but brings 51 jars of 25 MB for PAdES, is LGPL, and reports changes between versions in terms of
 * objects and not of what pages show; its verdicts follow a policy by which an unknown authority
 * leaves a signature "indeterminate", where people first want to know whether the document is
 * unchanged. What is here needs no jar that was not there already.
 */
package io.linmo.signing.verification;
