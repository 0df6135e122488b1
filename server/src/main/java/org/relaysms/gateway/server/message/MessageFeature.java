package org.relaysms.gateway.server.message;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.relaysms.gateway.server.config.MessagesConfig;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.kernel.Timers.Cancellable;
import org.relaysms.gateway.server.kernel.Wordless;
import org.relaysms.gateway.server.message.MessageEvent.Released;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The assembled feature. Thread-safe.
public final class MessageFeature implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MessageFeature.class);
  private static final Executor VIRTUAL = Thread::startVirtualThread;
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration TIDY = Duration.ofHours(1);
  private static final int CLIENTS = 100_000;

  private final Routes routes;
  private final Routes publisherRoutes;
  private final MessageBook book;
  private final Opener opener;
  private final Optional<Dispatcher> dispatcher;
  private final Pump tidying;
  private final List<Cancellable> tasks = new ArrayList<>();

  private MessageFeature(MessagePlace place) {
    var config = place.config();
    var boxes = new Boxes(place.masterKey());
    var ledger = new MessageLedger(place.database(), place.clock());
    var counts = MessageCounts.of(place.database());
    var meter = AcceptanceMeter.of(place.database(), place.clock());
    var intake = intake(place, boxes, ledger, counts);
    var push = config.publisher().address();
    var circuit =
        push.isPresent() ? PublisherCircuit.on(place.clock()) : PublisherCircuit.off(place.clock());
    opener = opener(place, boxes, ledger);
    var calls = new CallLog(place.clock());
    dispatcher = push.map(address -> dispatcher(place, boxes, ledger, circuit, calls, address));
    var pulls = new PullQueue(ledger, place.clock(), config.publisherApi().lease());
    var fetches = new FetchLog(place.clock(), circuit::tellAgain);
    var watch = new PublisherWatch(circuit, calls, fetches, pulls::waiting);
    book = new MessageDesk(place.database(), ledger, boxes, counts, meter, intake, watch);
    routes = inbound(place, intake, opener::arrived).table();
    publisherRoutes = publisher(place, boxes, ledger, pulls, fetches).table();
    var keeper = keeper(place, counts);
    tidying = new Pump(keeper::tidy, VIRTUAL, MessageFeature::notTidied);
    ledger.moves().subscribe(counts::moved);
    ledger.moves().subscribe(meter::moved);
    giveBack(place, ledger);
    ledger.moves().subscribe(move -> wake(move, pulls));
    ledger.moves().subscribe(move -> tidyWhen(keeper.overflowsBy(move)));
    begin(place.timers(), intake);
  }

  /// Loads the counts, gives back what a crash left claimed, and begins to open and to publish.
  public static MessageFeature assemble(MessagePlace place) {
    return new MessageFeature(place);
  }

  /// For the API listener.
  public Routes routes() {
    return routes;
  }

  /// For the listener of a Publisher that fetches.
  public Routes publisherRoutes() {
    return publisherRoutes;
  }

  /// For the operator's side.
  public MessageBook book() {
    return book;
  }

  /// Begins nothing new; a try that is under way is given back at the next start, unless it ends
  /// before the store is closed.
  @Override
  public void close() {
    tasks.forEach(Cancellable::cancel);
    opener.stop();
    dispatcher.ifPresent(Dispatcher::stop);
    tidying.stop();
  }

  private static Intake intake(
      MessagePlace place, Boxes boxes, MessageLedger ledger, MessageCounts counts) {
    var inbox = new Inbox(place.database(), boxes, ledger.moves(), Newcomers.of(place.database()));
    var most = place.config().limits().waitingMessages();
    return new Intake(inbox, counts, most, place.database(), place.clock());
  }

  private static Opener opener(MessagePlace place, Boxes boxes, MessageLedger ledger) {
    return new Opener(
        place.database(),
        ledger,
        boxes,
        place.senders(),
        place.keys(),
        new PlainText(place.config().messages().letters()),
        place.clock(),
        place.random(),
        VIRTUAL,
        failed("a message could not be opened"));
  }

  private static Dispatcher dispatcher(
      MessagePlace place,
      Boxes boxes,
      MessageLedger ledger,
      PublisherCircuit circuit,
      CallLog calls,
      URI address) {
    var publisher = place.config().publisher();
    var messages = place.config().messages();
    var endpoint =
        new PublisherEndpoint(
            address, publisher.secret(), publisher.connectTimeout(), publisher.timeout());
    return new Dispatcher(
        ledger,
        boxes,
        new PublisherClient(endpoint, place.clock(), calls),
        circuit,
        new Dispatcher.Terms(publisher.atOnce(), messages.patience(), messages.keepTexts()),
        place.clock(),
        place.random(),
        place.timers(),
        VIRTUAL,
        failed("a message could not be published"));
  }

  private static InboundRoutes inbound(MessagePlace place, Intake intake, Runnable answered) {
    var config = place.config();
    var messages = config.messages();
    return new InboundRoutes(
        intake,
        address -> place.gateways().broughtBy(address).map(Imsi::value),
        config.twilio().map(TwilioForm::new),
        new InboundRoutes.Terms(
            config.limits().bodyBytes(),
            messages.textBytes(),
            messages.whenFull() == MessagesConfig.WhenFull.UNAVAILABLE),
        place.clock(),
        answered);
  }

  private static PublisherRoutes publisher(
      MessagePlace place, Boxes boxes, MessageLedger ledger, PullQueue pulls, FetchLog fetches) {
    var messages = place.config().messages();
    var refused = place.config().limits().refusedTokensPerMinutePerClient();
    var terms = new PullReports.Terms(messages.patience(), messages.keepTexts());
    return new PublisherRoutes(
        new PublisherDoor(place.tokens(), new RateLimiter(place.clock(), refused, CLIENTS)),
        fetches,
        pulls,
        new PullReports(place.database(), ledger, terms, place.clock(), place.random()),
        boxes,
        place.gateways(),
        place.devices());
  }

  private static MessageKeeper keeper(MessagePlace place, MessageCounts counts) {
    var messages = place.config().messages();
    return new MessageKeeper(
        place.database(),
        new MessageKeeper.Terms(
            messages.publishedKept(),
            messages.deadKept(),
            messages.quarantineKept(),
            messages.quarantineMost()),
        place.keys(),
        counts,
        place.clock());
  }

  /// What our own dispatcher held when the server ended; leases of those who fetch live on.
  private static void giveBack(MessagePlace place, MessageLedger ledger) {
    var held =
        place.database().jdbi().withHandle(handle -> new MessageRows(handle).heldBy(Taker.PUSH));
    var given = held.stream().map(seq -> ledger.move(seq, new Released(Taker.PUSH))).toList();
    try {
      given.forEach(CompletableFuture::join);
      if (!held.isEmpty()) {
        LOG.info(
            "{} messages were being published when the server ended; they go out again",
            held.size());
      }
    } catch (CompletionException e) {
      LOG.warn(
          "{} messages were being published when the server ended; the store does not take them back now, so they go out when their leases end",
          held.size(),
          Wordless.of(e));
    }
  }

  /// A message that has just come is opened once its gateway has the answer.
  private void wake(MessageMove move, PullQueue pulls) {
    switch (move.after()) {
      case "accepted" -> move.before().ifPresent(_ -> opener.wake());
      case "waiting", "retry" -> {
        dispatcher.ifPresent(Dispatcher::wake);
        pulls.wake();
      }
      default -> {}
    }
  }

  private void tidyWhen(boolean needed) {
    if (needed) {
      tidying.wake();
    }
  }

  private void begin(Timers timers, Intake intake) {
    tidying.wake();
    opener.wake();
    dispatcher.ifPresent(Dispatcher::wake);
    tasks.add(timers.every(LOOK, opener::wake));
    dispatcher.ifPresent(pushing -> tasks.add(timers.every(LOOK, pushing::wake)));
    tasks.add(timers.every(LOOK, intake::probe));
    tasks.add(timers.every(TIDY, tidying::wake));
  }

  private static void notTidied(Throwable failure) {
    LOG.warn("old messages could not be forgotten; it is tried again", Wordless.of(failure));
  }

  private static Consumer<Throwable> failed(String what) {
    return failure -> LOG.error("{}; it is tried again", what, Wordless.of(failure));
  }
}
