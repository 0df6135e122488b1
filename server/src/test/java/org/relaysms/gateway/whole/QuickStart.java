package org.relaysms.gateway.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// What the start script is told in `JAVA_OPTS`, so that a server which lives for seconds is up in
/// a third of the processor time: the quick compiler only, a collector of one thread, and the
/// classes laid out beforehand in an AOT cache (JEP 483, JEP 514). The distribution is the same;
/// [DistributionTest] and [ReadmeTest] start it without.
///
/// The cache is written beside the distribution by the first start in the `whole` ring, from one
/// server that serves a sync and a message; other rings use what they find. The JVM does without a
/// cache that does not fit its jars.
final class QuickStart {
  private static final String SHORT_LIVED =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable";

  private static final String PASSWORD = "correct horse battery";
  private static final String NUMBER = "+237670000001";

  private QuickStart() {}

  /// For every start but the one that writes the cache.
  static String options() {
    return Prepared.CACHE.map(cache -> SHORT_LIVED + " -XX:AOTCache=" + cache).orElse(SHORT_LIVED);
  }

  private static Optional<Path> prepare() {
    var cache = ServerProcess.app().toAbsolutePath().resolveSibling("app.aot");
    if (!isFresh(cache) && "whole".equals(System.getProperty("ring"))) {
      train(cache);
    }
    return Optional.of(cache).filter(QuickStart::isFresh);
  }

  /// Leaves no file where the machine is too busy, or the JVM has no such cache: slower, that is
  /// all.
  private static void train(Path cache) {
    var written = cache.resolveSibling("app.aot.new");
    try {
      var data = Files.createTempDirectory("gateway-quick");
      serveOnce(data, written);
      Files.move(written, cache, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | IllegalStateException e) {
      System.out.println("no AOT cache for the servers of this ring: " + e);
    }
  }

  /// The cache needs the archived objects that only G1 writes. It is written when the server ends,
  /// which needs the pipes that [ServerProcess#stop] closes.
  private static void serveOnce(Path data, Path cache) {
    var options = "-XX:+UseG1GC -Xlog:disable -XX:AOTCacheOutput=" + cache;
    try (var server = ServerProcess.on(data).environment("JAVA_OPTS", options).start()) {
      new Operator(server.admin(), server.token()).addUser("ada", PASSWORD, NUMBER);
      var api = URI.create(server.api());
      try (var page = SimulatedPage.open(api, "ada")) {
        var key = SimulatedPhone.number(1).sync(page.nextCode(Patience.LONG), PASSWORD).sharedKey();
        var gateway = SimulatedGateway.at(api, "624010000000001", "+237650000001");
        gateway.ping().ok();
        gateway.deliver(SimulatedGateway.Sms.sealed(key, 1, "t:hello", NUMBER)).ok();
      }
      ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroy);
      server.awaitExit();
    }
  }

  private static boolean isFresh(Path cache) {
    try (var jars = Files.list(ServerProcess.app().resolve("lib"))) {
      return Files.exists(cache)
          && jars.allMatch(jar -> changed(jar).compareTo(changed(cache)) <= 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Prepared {
    static final Optional<Path> CACHE = prepare();
  }
}
