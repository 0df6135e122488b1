package org.relaysms.gateway.adminui.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relaysms.gateway.arch.Rules;

class AppRulesTest {
  private static final String APP = "org.relaysms.gateway.adminui";
  private static final String CANARY = "org.relaysms.gateway.canaryui";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(APP);
  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

  @TestFactory
  Stream<DynamicTest> theAppKeeps() {
    return new AppRules(APP)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> theCanaryBreaks() {
    return new AppRules(CANARY)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThat(rule.getValue().evaluate(CANARIES).hasViolation())
                                .as("the canary of rule " + rule.getKey())
                                .isTrue()));
  }

  @Test
  void noTestSleeps() {
    new Rules(APP).nobodySleeps().check(new ClassFileImporter().importPackages(APP));
  }
}
