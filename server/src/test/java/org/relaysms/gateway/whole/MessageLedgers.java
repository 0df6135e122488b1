package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.relaysms.gateway.sim.PublisherLedger;

/// What was accepted beside what was published.
final class MessageLedgers {
  private MessageLedgers() {}

  /// Nothing lost, nothing invented, and nothing published under two keys or with two texts.
  ///
  /// @param accepted the texts whose post was answered with 200
  /// @param posted all that were posted; one whose answer was lost may be published or not
  static void assertNothingLost(Set<String> accepted, Set<String> posted, PublisherLedger ledger) {
    var published = ledger.messages();
    var missing = new TreeSet<>(accepted);
    missing.removeAll(Set.copyOf(published));
    var invented = new TreeSet<>(published);
    invented.removeAll(posted);

    assertThat(missing).as("accepted and never published").isEmpty();
    assertThat(invented).as("published and never posted").isEmpty();
    assertThat(published).as("published under two keys").doesNotHaveDuplicates();
    assertThat(ledger.publicationsByKey().values())
        .as("another text under the same key")
        .allSatisfy(publication -> assertThat(publication.contradictions()).isZero());
  }
}
