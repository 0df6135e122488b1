package org.relaysms.gateway.server.http;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;

/// Reads a listener's PEM files. TLS 1.2 and later.
final class Certificates {
  private Certificates() {}

  static Tls tls(TlsFiles files) {
    var keys =
        Keys.builder()
            .pem(
                pem ->
                    pem.key(Resource.create(files.key()))
                        .certChain(Resource.create(files.certificate())))
            .build();
    return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
  }
}
