package org.relaysms.gateway.adminui.firstrun;

/// The steps of the first set-up, in their order.
enum SetupStep {
  FOLDER("firstrun.folder", "firstrun.folder.words"),
  ADDRESS("firstrun.address", "firstrun.address.words"),
  PORTS("firstrun.ports", "firstrun.ports.words"),
  PUBLISHER("firstrun.publisher", "firstrun.publisher.words"),
  USER("firstrun.user", "firstrun.user.words"),
  SELF_TEST("firstrun.test", "firstrun.test.words");

  private final String titleKey;
  private final String wordsKey;

  SetupStep(String titleKey, String wordsKey) {
    this.titleKey = titleKey;
    this.wordsKey = wordsKey;
  }

  String titleKey() {
    return titleKey;
  }

  String wordsKey() {
    return wordsKey;
  }

  boolean skippable() {
    return this == PUBLISHER || this == USER;
  }
}
