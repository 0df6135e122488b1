package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What stays as it is from a start to its stop.
///
/// @param directory `local` or `remote`
/// @param accountService where accounts live in remote mode: an address without a path
/// @param enrolment `open` or `approve`
/// @param lifetime how long a gateway is live after its last ping
public record ServerFacts(
    String version,
    long pid,
    Instant startedAt,
    Path dataFolder,
    Optional<Path> configFile,
    String directory,
    Optional<String> accountService,
    boolean testing,
    String enrolment,
    Duration lifetime) {}
