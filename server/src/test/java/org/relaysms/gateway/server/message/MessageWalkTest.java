package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// A random walk over sockets and a real store: SMS that come once or again, a Publisher in any
/// mood, two that fetch and report late, wrongly or never, leases that run out, replays and
/// restarts. Whatever the order, each SMS ends as one published message or one dead letter, under
/// one key.
///
/// `-Dwalk.walks` says how many (6), `-Dwalk.seed` which.
@Tag("slice")
class MessageWalkTest {
  private static final int WALKS = Integer.getInteger("walk.walks", 6);
  private static final long SEED = Long.getLong("walk.seed", 20_261_126L);
  private static final int STEPS = 80;
  private static final String STRANGER = "+237699999999";
  private static final List<String> SENDERS =
      List.of(MessageServer.ADA, MessageServer.BOB, STRANGER);
  private static final List<String> UNFINISHED =
      List.of("accepted", "waiting", "publishing", "retry", "rejected");

  private record Fetched(FetchingPublisher by, String id, String text) {}

  @TempDir private Path folder;
  private final List<Sms> posted = new ArrayList<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final List<Fetched> fetched = new ArrayList<>();
  private final Map<String, String> textsByFetchedId = new HashMap<>();
  private SimulatedPublisher publisher;
  private MessageServer server;

  @BeforeEach
  void open() {
    publisher = SimulatedPublisher.on(0);
    server = new MessageServer(folder, Optional.of(publisher));
  }

  @AfterEach
  void close() {
    server.close();
    publisher.close();
  }

  static LongStream seeds() {
    return new Random(SEED).longs(WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsInOnePublishedOrOneDeadMessage(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < STEPS; i++) {
      step(random);
    }

    finish();

    var published = page("published");
    var dead = page("failed").stream().map(this::deadText).toList();
    assertThat(published.size() + dead.size()).isEqualTo(texts.size());
    assertThat(Stream.concat(published.stream().map(this::publishedText), dead.stream()))
        .containsExactlyInAnyOrderElementsOf(texts);
    assertThat(publisher.ledger().messages()).doesNotHaveDuplicates();
    assertThat(publisher.ledger().publicationsByKey().values())
        .allMatch(one -> one.contradictions() == 0);
    assertThat(textsByKey().values()).doesNotHaveDuplicates();
  }

  private void step(Random random) {
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> postNew(SENDERS.get(random.nextInt(SENDERS.size())));
      case 4, 5 -> any(random, posted).ifPresent(this::post);
      case 6 -> publisher.feels(mood(random));
      case 7, 8 -> fetch(fetching(random), 1 + random.nextInt(3));
      case 9, 10 -> any(random, fetched).ifPresent(one -> report(random, one));
      case 11 -> server.time.advance(Duration.ofSeconds(1 + random.nextInt(300)));
      case 12 -> any(random, page("failed", "rejected")).ifPresent(one -> book().replay(one.seq()));
      default -> restartOrMeet(random);
    }
  }

  private void postNew(String sender) {
    var number = texts.size();
    var text = "t:on a walk " + number;
    texts.add(text);
    post(Sms.sealed(MessageServer.KEY, number, text, sender));
  }

  private void post(Sms sms) {
    SimulatedGateway.at(server.api(), "624010000000001", "+237650000001").deliver(sms).ok();
    posted.add(sms);
  }

  private static PublisherMood mood(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new PublisherMood.Flapping();
      case 1 -> PublisherMood.Answering.with(503, "Retry-After: 60");
      case 2 -> PublisherMood.Answering.with(422);
      case 3 -> new PublisherMood.Dropping();
      case 4 -> new PublisherMood.Slow();
      default -> new PublisherMood.Well();
    };
  }

  private FetchingPublisher fetching(Random random) {
    var token = random.nextBoolean() ? MessageServer.TOKEN : "Bearer other";
    return new FetchingPublisher(server.publisherApi(), token);
  }

  private void fetch(FetchingPublisher by, int limit) {
    for (var message : by.fetch("?limit=" + limit)) {
      fetched.add(new Fetched(by, message.path("id").asText(), message.path("message").asText()));
    }
  }

  /// Of any message that was ever fetched, held or not.
  private void report(Random random, Fetched one) {
    var by = new FetchingPublisher(server.publisherApi(), one.by().authorization());
    if (random.nextBoolean()) {
      textsByFetchedId.put(one.id(), one.text());
      by.published(one.id());
    } else {
      by.failed(one.id(), "as it happens", random.nextInt(4) > 0);
    }
  }

  /// The server starts again on its store, or the stranger becomes a user.
  private void restartOrMeet(Random random) {
    if (random.nextInt(3) == 0) {
      server.knows(STRANGER, "stranger");
    } else {
      var known = Map.copyOf(server.senders);
      var keys = Map.copyOf(server.keys);
      server.close();
      server = new MessageServer(server.time, folder, Optional.of(publisher));
      server.senders.putAll(known);
      server.keys.putAll(keys);
    }
  }

  /// Everybody does his work, and time goes by.
  private void finish() {
    server.knows(STRANGER, "stranger");
    publisher.feels(new PublisherMood.Well());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              page("rejected").forEach(one -> book().replay(one.seq()));
              server.time.advance(Duration.ofMinutes(1));
              return UNFINISHED.stream().allMatch(state -> page(state).isEmpty());
            });
  }

  private String publishedText(MessageView view) {
    return textsByKey().getOrDefault(view.id(), "published and yet with no Publisher");
  }

  private String deadText(MessageView view) {
    return book().text(view.seq()).orElse("dead and without its text");
  }

  /// What any Publisher has published, by the key it was given.
  private Map<String, String> textsByKey() {
    var all = new HashMap<>(textsByFetchedId);
    publisher
        .ledger()
        .publicationsByKey()
        .forEach((key, one) -> all.put(key, one.first().message()));
    return all;
  }

  private MessageBook book() {
    return server.feature.book();
  }

  private List<MessageView> page(String... states) {
    return book().page(new MessageQuery(Set.of(states), Optional.empty(), Optional.empty(), 500));
  }

  private static <T> Optional<T> any(Random random, List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }
}
