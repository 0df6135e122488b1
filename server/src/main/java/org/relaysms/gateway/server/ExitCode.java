package org.relaysms.gateway.server;

/// What the process answers its parent; scripts and the admin app rely on the numbers.
enum ExitCode {
  DONE(0),
  FAILED(1),
  USAGE(2),
  PORT_IN_USE(3),
  FOLDER_HELD(4),
  PASSPHRASE_MISSING(5),
  PASSPHRASE_WRONG(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
