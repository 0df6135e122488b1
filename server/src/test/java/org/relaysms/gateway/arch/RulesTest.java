package org.relaysms.gateway.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
  private static final String SERVER = "org.relaysms.gateway.server";
  private static final String CANARY = "org.relaysms.gateway.canary";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SERVER);
  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

  @TestFactory
  Stream<DynamicTest> theServerKeeps() {
    return new Rules(SERVER)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> theCanaryBreaks() {
    return new Rules(CANARY)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThat(violated(rule.getValue(), CANARIES))
                                .as("the canary of rule " + rule.getKey())
                                .isTrue()));
  }

  @Test
  void theSimulatorsKnowNothingOfTheServer() {
    var simulators = new ClassFileImporter().importPackages("org.relaysms.gateway.sim");

    Simulators.KNOW_NOTHING_OF_THE_SERVER.check(simulators);
  }

  @Test
  void aSimulatorThatLooksIntoTheServerIsSeen() {
    assertThat(violated(Simulators.KNOW_NOTHING_OF_THE_SERVER, CANARIES)).isTrue();
  }

  @Test
  void noTestSleeps() {
    var everything = new ClassFileImporter().importPackages("org.relaysms.gateway");

    new Rules(SERVER).nobodySleeps().check(everything.that(not(resideInAPackage(CANARY + ".."))));
  }

  private static boolean violated(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).hasViolation();
  }
}
