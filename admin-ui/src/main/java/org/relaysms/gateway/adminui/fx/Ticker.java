package org.relaysms.gateway.adminui.fx;

/// Calls its listeners once a second on the UI thread, for ages and countdowns. It says that time
/// has passed, not how much: listeners ask their `Clock`. Tests tick by hand.
@FunctionalInterface
public interface Ticker {
  Subscription everySecond(Runnable work);
}
