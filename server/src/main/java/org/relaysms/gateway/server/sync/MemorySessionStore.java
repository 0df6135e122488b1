package org.relaysms.gateway.server.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.relaysms.gateway.server.kernel.UserId;

/// Sessions in this process's memory, gone when it ends. Thread-safe: the session's own entry
/// decides who wins, and the ids follow it.
final class MemorySessionStore implements SessionStore {
  private final Map<String, Session> sessionsByHandle = new ConcurrentHashMap<>();
  private final Map<Name, String> handlesByName = new ConcurrentHashMap<>();

  /// What a URL calls a session.
  private record Name(UserId user, SessionId id) {}

  @Override
  public boolean add(Session session) {
    var name = new Name(session.user(), session.first());
    if (handlesByName.putIfAbsent(name, session.handle()) != null) {
      return false;
    }
    sessionsByHandle.put(session.handle(), session);
    return true;
  }

  @Override
  public Optional<Session> get(String handle) {
    return Optional.ofNullable(sessionsByHandle.get(handle));
  }

  @Override
  public Optional<Session> find(UserId user, SessionId id) {
    return Optional.ofNullable(handlesByName.get(new Name(user, id))).flatMap(this::get);
  }

  @Override
  public boolean replace(Session before, Session after) {
    names(after).forEach(name -> handlesByName.putIfAbsent(name, after.handle()));
    var won = sessionsByHandle.replace(before.handle(), before, after);
    forgetNames(won ? before : after, get(before.handle()));
    return won;
  }

  @Override
  public boolean remove(Session before) {
    var won = sessionsByHandle.remove(before.handle(), before);
    if (won) {
      forgetNames(before, Optional.empty());
    }
    return won;
  }

  @Override
  public List<Session> all() {
    return sessionsByHandle.values().stream()
        .sorted(Comparator.comparing(Session::born).thenComparing(Session::handle))
        .toList();
  }

  @Override
  public int count() {
    return sessionsByHandle.size();
  }

  /// Drops the names of `gone` that the session, as it is now, does not bear.
  private void forgetNames(Session gone, Optional<Session> now) {
    var kept = now.stream().flatMap(MemorySessionStore::names).toList();
    names(gone)
        .filter(name -> !kept.contains(name))
        .forEach(name -> handlesByName.remove(name, gone.handle()));
  }

  private static Stream<Name> names(Session session) {
    return Stream.concat(Stream.of(session.first()), session.state().ids().stream())
        .distinct()
        .map(id -> new Name(session.user(), id));
  }
}
