package io.linmo.signing;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, up to some length: nobody can fill the memory with a longer one. */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** The body is longer. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(int most) {
      super("its answer is too long, expected at most %d bytes".formatted(most));
    }
  }

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final int most;
  private Flow.Subscription subscription;
  private long length;

  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    whole.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    length += parts.stream().mapToLong(ByteBuffer::remaining).sum();
    if (length > most) {
      subscription.cancel();
      whole.onError(new TooLongException(most));
    } else {
      whole.onNext(parts);
    }
  }

  @Override
  public void onError(Throwable fault) {
    whole.onError(fault);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
