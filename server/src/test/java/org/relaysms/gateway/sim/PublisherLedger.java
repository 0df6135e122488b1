package org.relaysms.gateway.sim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Publisher has received and what it has published, by `Idempotency-Key`: the first body
/// counts, what comes again under the same key is only counted. Thread-safe.
public final class PublisherLedger {
  /// One publication.
  ///
  /// @param repeats how often the same bytes came again under this key
  /// @param contradictions how often other bytes came under this key
  public record Publication(PublishRequest first, int repeats, int contradictions) {
    Publication again(PublishRequest request) {
      return request.raw().equals(first.raw())
          ? new Publication(first, repeats + 1, contradictions)
          : new Publication(first, repeats, contradictions + 1);
    }
  }

  private final List<PublishRequest> requests = new ArrayList<>();
  private final Map<String, Publication> publicationsByKey = new LinkedHashMap<>();

  synchronized void receive(PublishRequest request) {
    requests.add(request);
    notifyAll();
  }

  synchronized void publish(PublishRequest request) {
    publicationsByKey.merge(
        request.key(), new Publication(request, 0, 0), (known, _) -> known.again(request));
    notifyAll();
  }

  /// Everything that arrived, in order, whatever it was answered.
  public synchronized List<PublishRequest> requests() {
    return List.copyOf(requests);
  }

  /// What was published, in order of the first time.
  public synchronized Map<String, Publication> publicationsByKey() {
    return new LinkedHashMap<>(publicationsByKey);
  }

  /// What was published under the key.
  public synchronized Publication publication(String key) {
    return Optional.ofNullable(publicationsByKey.get(key)).orElseThrow();
  }

  /// The texts that were published, in order of the first time.
  public synchronized List<String> messages() {
    return publicationsByKey.values().stream().map(one -> one.first().message()).toList();
  }

  /// Blocks until so many requests have arrived.
  public synchronized void awaitRequests(int count) throws InterruptedException {
    while (requests.size() < count) {
      wait();
    }
  }

  /// Blocks until so many messages are published.
  public synchronized void awaitPublications(int count) throws InterruptedException {
    while (publicationsByKey.size() < count) {
      wait();
    }
  }
}
