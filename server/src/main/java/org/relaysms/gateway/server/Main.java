package org.relaysms.gateway.server;

/// The command line.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("relaysms-gateway");
  }
}
