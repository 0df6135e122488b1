package org.relaysms.gateway.server.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Whose first tries come next. The users take turns, by name and round and round, so that one who
/// sent a thousand messages does not hold up another who sent one; those of one user come in the
/// order of their acceptance. Each taker has turns of its own. Used inside claims only, which the
/// store runs one after the other.
final class Turns {
  private final ToIntFunction<String> room;
  private String last = "";
  private boolean more;

  /// @param room how many more messages of a user the taker can hold; asked on the store's thread
  Turns(ToIntFunction<String> room) {
    this.room = room;
  }

  /// For a taker that holds whatever it is given.
  static Turns unbounded() {
    return new Turns(_ -> Integer.MAX_VALUE);
  }

  /// How many of so many are for later tries. Of an odd number they get the smaller half and the
  /// larger one in turn, so that a taker of one at a time gets to them too.
  int half(int most) {
    var half = more ? most - most / 2 : most / 2;
    more = !more;
    return half;
  }

  /// At most so many; with the rows locked where others may claim.
  List<Long> next(MessageRows rows, int most, String lock) {
    var next = new ArrayList<Long>();
    var seen = new HashSet<String>();
    for (var lane = after(rows);
        next.size() < most && lane.filter(seen::add).isPresent();
        lane = after(rows)) {
      last = lane.orElseThrow();
      next.addAll(of(last, rows, most - next.size(), lock));
    }
    return next;
  }

  private List<Long> of(String lane, MessageRows rows, int most, String lock) {
    var places = Math.min(room.applyAsInt(lane), most);
    return places > 0 ? rows.lane(lane, places, lock) : List.of();
  }

  private Optional<String> after(MessageRows rows) {
    return rows.laneAfter(last).or(() -> rows.laneAfter(""));
  }
}
