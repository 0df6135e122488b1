package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// The program that listens on a port we want, as far as the system tells.
public record PortHolder(
    long pid,
    String program,
    Optional<String> path,
    Optional<String> user,
    Optional<Instant> since) {}
