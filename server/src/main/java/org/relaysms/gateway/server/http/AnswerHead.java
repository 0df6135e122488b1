package org.relaysms.gateway.server.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps an answer's status and headers from the moment they arrive, whatever becomes of its body,
/// which is read up to a limit and thrown away. For one call.
public final class AnswerHead implements BodyHandler<String> {
  private final long mostBytes;
  private volatile @Nullable ResponseInfo arrived;

  public AnswerHead(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public BodySubscriber<String> apply(ResponseInfo info) {
    arrived = info;
    return BodySubscribers.limiting(BodySubscribers.replacing(""), mostBytes);
  }

  /// Nothing while no answer has come.
  public Optional<ResponseInfo> arrived() {
    return Optional.ofNullable(arrived);
  }
}
