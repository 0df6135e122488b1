package org.relaysms.gateway.server.message;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// Where and how the Publisher is called.
///
/// @param secret requests are signed where it is there
/// @param connectTimeout for the connection alone
/// @param timeout for each whole call; the Publisher can be slow: 30 s or more
record PublisherEndpoint(
    URI address, Optional<Secret> secret, Duration connectTimeout, Duration timeout) {}
