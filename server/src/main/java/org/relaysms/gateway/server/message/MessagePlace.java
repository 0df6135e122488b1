package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.DeviceKeys;
import org.relaysms.gateway.server.user.Senders;

/// What messages need of the server around them.
///
/// @param devices a user's phones
/// @param tokens knows the Publishers that may fetch
public record MessagePlace(
    GatewayConfig config,
    Database database,
    MasterKey masterKey,
    Senders senders,
    DeviceKeys keys,
    Function<UserId, List<Device>> devices,
    GatewayBook gateways,
    PublisherTokens tokens,
    Clock clock,
    Timers timers,
    RandomGenerator random) {}
