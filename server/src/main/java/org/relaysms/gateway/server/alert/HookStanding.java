package org.relaysms.gateway.server.alert;

import java.time.Instant;
import java.util.Optional;

/// How the webhook stands, without a word of its address but the host.
///
/// @param host empty where there is no webhook
/// @param reason why the last try failed; empty where it did not
/// @param owed how many gateways it has still to hear of
public record HookStanding(
    Optional<String> host,
    Optional<Instant> lastDelivered,
    Optional<Instant> failingSince,
    Optional<String> reason,
    int owed) {}
