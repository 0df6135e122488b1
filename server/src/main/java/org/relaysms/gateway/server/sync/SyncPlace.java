package org.relaysms.gateway.server.sync;

import io.helidon.webserver.http.ServerRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.user.Directory;

/// What the sync needs of the server around it.
///
/// @param api where phones reach the HTTP listener; asked for every URL, so it may change
/// @param webSocket where pages reach the WebSocket listener
/// @param exempt knows the requests that carry the admin token
/// @param clock the time of day
/// @param steady the time that sessions live by; who sets the clock does not move it
public record SyncPlace(
    GatewayConfig config,
    Supplier<PublicAddress> api,
    Supplier<PublicAddress> webSocket,
    Predicate<ServerRequest> exempt,
    Database database,
    ServerKey serverKey,
    MasterKey masterKey,
    Directory directory,
    Clock clock,
    Clock steady,
    Timers timers,
    SecureRandom random) {}
