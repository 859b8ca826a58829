package io.linmo.signing;

import io.linmo.stamping.revision.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.tsp.TimeStampResponse;

/** Why a timestamp authority gave no timestamp, as far as it says (RFC 3161, 2.4.2). */
final class TimestampRefusal {

  private static final int WAITING = 3;

  private static final Map<Integer, String> FAILURES = new LinkedHashMap<>();

  static {
    FAILURES.put(PKIFailureInfo.badAlg, "it does not accept the digest SHA-256");
    FAILURES.put(PKIFailureInfo.badRequest, "it does not permit or support the request");
    FAILURES.put(PKIFailureInfo.badDataFormat, "it cannot read the request");
    FAILURES.put(PKIFailureInfo.timeNotAvailable, "its clock is not available");
    FAILURES.put(PKIFailureInfo.unacceptedPolicy, "it does not support the policy");
    FAILURES.put(PKIFailureInfo.unacceptedExtension, "it does not support an extension");
    FAILURES.put(PKIFailureInfo.addInfoNotAvailable, "it lacks information that was asked for");
    FAILURES.put(PKIFailureInfo.systemFailure, "it had a failure of its own");
  }

  private TimestampRefusal() {}

  static String of(TimeStampResponse response) {
    List<String> known = new ArrayList<>();
    String words = response.getStatusString();
    if (words != null && !words.isBlank()) {
      known.add(ShownText.of(words).strip());
    }
    PKIFailureInfo info = response.getFailInfo();
    int bits = info == null ? 0 : info.intValue();
    FAILURES.forEach(
        (bit, text) -> {
          if ((bits & bit) != 0) {
            known.add(text);
          }
        });
    if (known.isEmpty()) {
      known.add(
          response.getStatus() == WAITING
              ? "the request waits for somebody"
              : "status %d, no reason given".formatted(response.getStatus()));
    }
    return String.join("; ", known) + "; try another, or sign without --tsa";
  }
}
