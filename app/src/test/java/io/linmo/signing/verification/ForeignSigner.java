package io.linmo.signing.verification;

import io.linmo.signing.certificate.Cryptography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSUpdateInfo;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs as other programs do: with PDFBox, room to spare in /Contents, any CMS. */
final class ForeignSigner {

  /** Makes a signature, or anything, for the bytes that it covers. */
  interface Signing {
    byte[] sign(byte[] content) throws Exception;
  }

  /** Changes how signers are described. */
  interface Setting {
    void apply(JcaSignerInfoGeneratorBuilder builder) throws Exception;
  }

  private final KeyPair keys;
  private final X509Certificate certificate;
  private final String algorithm;

  /**
   * @param key such as RSA or Ed25519
   * @param algorithm such as SHA256withRSA
   */
  ForeignSigner(String name, String key, String algorithm) throws Exception {
    this.algorithm = algorithm;
    KeyPairGenerator generator = KeyPairGenerator.getInstance(key);
    if (key.equals("RSA")) {
      generator.initialize(2048);
    }
    keys = generator.generateKeyPair();
    Instant now = Instant.now();
    X500Name subject = new X500Name("CN=" + name);
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(9))),
            subject,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    var signer =
        new JcaContentSignerBuilder(algorithm)
            .setProvider(Cryptography.provider())
            .build(keys.getPrivate());
    certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  static ForeignSigner rsa() throws Exception {
    return new ForeignSigner("Carla", "RSA", "SHA256withRSA");
  }

  KeyPair keys() {
    return keys;
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** A structure over some content. */
  CMSSignedData cms(byte[] content, boolean carriesContent, Setting setting) throws Exception {
    return cms(new CMSProcessableByteArray(content), carriesContent, setting);
  }

  CMSSignedData cms(CMSTypedData content, boolean carriesContent, Setting setting)
      throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    var digests =
        new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.provider()).build();
    JcaSignerInfoGeneratorBuilder builder = new JcaSignerInfoGeneratorBuilder(digests);
    setting.apply(builder);
    var signer =
        new JcaContentSignerBuilder(algorithm)
            .setProvider(Cryptography.provider())
            .build(keys.getPrivate());
    generator.addSignerInfoGenerator(builder.build(signer, certificate));
    generator.addCertificates(new JcaCertStore(List.of(certificate)));
    return generator.generate(content, carriesContent);
  }

  /** A structure that names its signer by the key's identifier. */
  CMSSignedData namedByKey(byte[] content) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var signer = new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
    byte[] id =
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()).getKeyIdentifier();
    generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests).build(signer, id));
    generator.addCertificates(new JcaCertStore(List.of(certificate)));
    return generator.generate(new CMSProcessableByteArray(content), false);
  }

  /** The document, signed in the usual way. */
  byte[] sign(byte[] pdf) throws Exception {
    return sign(pdf, "adbe.pkcs7.detached", 0, content -> plain(content));
  }

  byte[] plain(byte[] content) throws Exception {
    return cms(content, false, builder -> {}).getEncoded("DER");
  }

  /** The document, certified by its author. */
  byte[] certify(byte[] pdf, int level) throws Exception {
    return sign(pdf, "adbe.pkcs7.detached", level, content -> plain(content));
  }

  static byte[] sign(byte[] pdf, String subFilter, int certification, Signing signing)
      throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(COSName.ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(subFilter));
      signature.setSignDate(Calendar.getInstance());
      if (subFilter.equals("ETSI.RFC3161")) {
        signature.setType(COSName.getPDFName("DocTimeStamp"));
      }
      if (certification > 0) {
        certify(document, signature, certification);
      }
      document.addSignature(
          signature,
          in -> {
            try {
              return signing.sign(in.readAllBytes());
            } catch (Exception e) {
              throw new IOException(e);
            }
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  /** The document, signed in a new field that shows a white box. */
  byte[] signOver(byte[] pdf, PDRectangle place) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(COSName.ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName("adbe.pkcs7.detached"));
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      PDSignatureField field = new PDSignatureField(form);
      field.setPartialName("Sneaky");
      field.setValue(signature);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setPage(document.getPage(0));
      document.getPage(0).getAnnotations().add(widget);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      form.getFields().add(field);
      for (COSBase changed :
          List.of(
              form.getCOSObject(),
              form.getCOSObject().getCOSArray(COSName.FIELDS),
              document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS))) {
        ((COSUpdateInfo) changed).setNeedToBeUpdated(true);
      }
      document.addSignature(
          signature,
          in -> {
            try {
              return plain(in.readAllBytes());
            } catch (Exception e) {
              throw new IOException(e);
            }
          });
      widget.setRectangle(place);
      widget.setAppearance(whiteBox(document, place));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static PDAppearanceDictionary whiteBox(PDDocument document, PDRectangle place)
      throws IOException {
    PDAppearanceStream box = new PDAppearanceStream(document);
    box.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
    try (var out = box.getStream().createOutputStream()) {
      out.write("1 g 0 0 1000 1000 re f".getBytes(StandardCharsets.US_ASCII));
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(box);
    return appearance;
  }

  private static void certify(PDDocument document, PDSignature signature, int level) {
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    parameters.setName("V", "1.2");
    parameters.setInt(COSName.P, level);
    COSDictionary reference = new COSDictionary();
    reference.setName("TransformMethod", "DocMDP");
    reference.setItem("TransformParams", parameters);
    COSArray references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem("Reference", references);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem("DocMDP", signature);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem("Perms", permissions);
    catalog.setNeedToBeUpdated(true);
  }
}
