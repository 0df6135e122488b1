package org.relaysms.gateway.adminui.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.application.Platform;
import org.relaysms.gateway.arch.Rules;

/// The rules of the app's house, over a root package, so that the canaries stand under a root of
/// their own.
final class AppRules {
  private static final Set<String> BELOW_PAGES = Set.of("fx", "text", "theme", "remote", "shell");
  private static final Set<String> BELOW_ACCOUNTS =
      Set.of("fx", "text", "theme", "remote", "shell", "account");

  /// From each package to the packages it may use; `app`, which assembles them, may use them all.
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("fx", Set.of()),
          entry("text", Set.of()),
          entry("theme", Set.of("text")),
          entry("remote", Set.of("fx")),
          entry("shell", Set.of("fx", "text", "theme", "remote")),
          entry("account", BELOW_PAGES),
          entry("overview", BELOW_PAGES),
          entry("gateways", BELOW_PAGES),
          entry("sync", BELOW_ACCOUNTS),
          entry("messages", BELOW_PAGES),
          entry("users", BELOW_ACCOUNTS),
          entry("firstrun", BELOW_ACCOUNTS),
          entry("health", BELOW_PAGES),
          entry("log", BELOW_PAGES),
          entry("settings", BELOW_PAGES),
          entry("autostart", Set.of()),
          entry("tray", BELOW_PAGES));

  private final String root;
  private final Rules house;

  AppRules(String root) {
    this.root = root;
    this.house = new Rules(root);
  }

  /// Every rule by a short name; a canary must break it.
  Map<String, ArchRule> all() {
    var rules = new TreeMap<String, ArchRule>();
    rules.put("cycle", house.noCycles());
    rules.put("name", house.namesSayAJob());
    rules.put("nullmarked", house.everyPackageIsDescribedAndNullMarked());
    rules.put("sleep", house.nobodySleeps());
    rules.put("app", nothingKnowsTheApp());
    rules.put("desktop", noOtherToolkit());
    rules.put("platform", onlyUiThreadCallsThePlatform());
    rules.put("server", theServerIsAProcess());
    rules.put("time", timeIsInjected());
    ARROWS.forEach((from, to) -> rules.put("arrow-" + from, arrows(from, to)));
    return rules;
  }

  private ArchRule arrows(String from, Set<String> to) {
    var foreign =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(from) && !to.contains(other))
            .map(this::subtree)
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(subtree(from)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(foreign))
        .because("pages do not know each other, and what they stand on does not know pages");
  }

  private ArchRule nothingKnowsTheApp() {
    return noClasses()
        .that(not(resideInAPackage(subtree("app"))))
        .should()
        .dependOnClassesThat(resideInAPackage(subtree("app")))
        .because("the app assembles the window; a page that knows it cannot be shown without it");
  }

  private ArchRule onlyUiThreadCallsThePlatform() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".fx.UiThread")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Platform.class)
        .because("view models run without a toolkit when the thread is handed to them");
  }

  private ArchRule noOtherToolkit() {
    return noClasses()
        .that(not(resideInAPackage(subtree("tray"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing.."))
        .because(
            "one toolkit is enough, and AWT beside JavaFX hangs on some desktops: only the tray, which JavaFX has not, sees it, on a thread of its own");
  }

  private ArchRule theServerIsAProcess() {
    return noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("org.relaysms.gateway.server.."))
        .because("the app starts the server as a process and talks to its admin interface only");
  }

  private ArchRule timeIsInjected() {
    return noClasses()
        .that(not(resideInAPackage(subtree("app"))))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "system", ZoneId.class)
        .because("countdowns and ages are proven with a clock that tests move");
  }

  private String subtree(String name) {
    return root + "." + name + "..";
  }
}
