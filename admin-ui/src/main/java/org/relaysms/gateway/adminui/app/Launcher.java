package org.relaysms.gateway.adminui.app;

/// The entry point; not an `Application`, so that JavaFX runs from the class path.
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    System.out.println("relaysms-gateway-admin");
  }
}
