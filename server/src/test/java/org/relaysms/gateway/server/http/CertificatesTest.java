package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
  @TempDir private Path folder;
  private Path own;
  private Path between;

  @BeforeEach
  void writesTheFiles() throws IOException {
    own = Files.writeString(folder.resolve("own.pem"), "own");
    between = Files.writeString(folder.resolve("between.pem"), "between\n");
  }

  @Test
  void putsTheOwnCertificateBeforeThoseThatVouchForIt() {
    assertThat(Certificates.chain(new TlsFiles(own, own, Optional.of(between))))
        .asString()
        .isEqualTo("own\nbetween\n\n");
  }

  @Test
  void needsNoOthers() {
    assertThat(Certificates.chain(new TlsFiles(own, own))).asString().isEqualTo("own\n");
  }

  @Test
  void namesAFileThatCannotBeRead() {
    var missing = folder.resolve("missing.pem");

    assertThatThrownBy(() -> Certificates.chain(new TlsFiles(missing, own)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.pem");
  }
}
