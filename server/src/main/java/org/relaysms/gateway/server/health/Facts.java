package org.relaysms.gateway.server.health;

/// What was read of one thing. Immutable, and a pure judge of itself.
public sealed interface Facts
    permits AccountFacts,
        AlertFacts,
        ClockFacts,
        DiskFacts,
        KeyFacts,
        ReachFacts,
        PublisherFacts,
        StoreFacts,
        TlsFacts {
  Check check();
}
