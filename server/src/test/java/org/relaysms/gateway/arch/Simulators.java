package org.relaysms.gateway.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// What is asked of the simulated phone, page and gateway.
final class Simulators {
  static final ArchRule KNOW_NOTHING_OF_THE_SERVER =
      noClasses()
          .that()
          .resideInAnyPackage("org.relaysms.gateway.sim..", "org.relaysms.gateway.canary.sim..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.relaysms.gateway.server..")
          .allowEmptyShould(true)
          .because("a simulator that shares the server's code shares its mistakes");

  private Simulators() {}
}
