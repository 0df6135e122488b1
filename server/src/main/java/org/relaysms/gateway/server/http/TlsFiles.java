package org.relaysms.gateway.server.http;

import java.nio.file.Path;

/// A listener's certificate chain and private key (PKCS#8), both PEM.
public record TlsFiles(Path certificate, Path key) {}
