package org.relaysms.gateway.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of the server's house, over a root package, so that the canaries stand under a root of
/// their own. The public ones hold for the admin app as well.
public final class Rules {
  private static final Set<String> FLOORS =
      Set.of("http", "ws", "db", "crypto", "config", "health", "kernel");

  /// From each package to the packages it may use; the roof may use them all.
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("http", Set.of("kernel")),
          Map.entry("ws", Set.of("kernel")),
          Map.entry("db", Set.of("kernel")),
          Map.entry("crypto", Set.of("kernel")),
          Map.entry("config", Set.of("kernel")),
          Map.entry("log", Set.of("kernel")),
          Map.entry("health", Set.of("kernel")),
          Map.entry("selftest", Set.of("config", "kernel")),
          Map.entry("gateway", FLOORS),
          Map.entry("alert", plus(FLOORS, "gateway")),
          Map.entry("user", FLOORS),
          Map.entry("sync", plus(FLOORS, "user")),
          Map.entry("message", plus(FLOORS, "user", "sync", "gateway")),
          Map.entry("admin", plus(FLOORS, "log", "gateway", "alert", "sync", "user", "message")));

  private final String root;

  public Rules(String root) {
    this.root = root;
  }

  /// Every rule by a short name; a canary of that name must break it.
  Map<String, ArchRule> all() {
    var rules = new TreeMap<String, ArchRule>();
    rules.put("cycle", noCycles());
    rules.put("roof", nothingImportsTheRoof());
    rules.put("bouncycastle", onlyCryptoSeesBouncyCastle());
    rules.put("simulators", onlyTheSelfTestSeesTheSimulators());
    rules.put("desktop", noDesktop());
    rules.put("time", timeAndRandomnessAreInjected());
    rules.put("sleep", nobodySleeps());
    rules.put("visibility", daosAndRoutesAreTheirPackagesOwn());
    rules.put("name", namesSayAJob());
    rules.put("nullmarked", everyPackageIsDescribedAndNullMarked());
    ARROWS.forEach((from, to) -> rules.put("arrow-" + from, arrows(from, to)));
    rules.remove(
        "arrow-admin"); // may use every feature and floor; that it does not use the roof is a rule
    // of its own
    return rules;
  }

  public ArchRule noCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a knot of packages can only be understood, and changed, as a whole");
  }

  private ArchRule nothingImportsTheRoof() {
    return noClasses()
        .that(resideInAPackage(root + ".*.."))
        .should()
        .dependOnClassesThat(resideInAPackage(root))
        .because(
            "the roof assembles the features; a feature that knows the roof cannot be assembled otherwise");
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
        .allowEmptyShould(true)
        .because(
            "the arrows go from features down to the floors, and from floors to the kernel only");
  }

  private ArchRule onlyCryptoSeesBouncyCastle() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(outside("crypto"))
        .should()
        .dependOnClassesThat(resideInAPackage("org.bouncycastle.."))
        .because("one package can be read by whoever audits the cryptography");
  }

  private ArchRule onlyTheSelfTestSeesTheSimulators() {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and(outside("selftest"))
        .and(outside("sim"))
        .should()
        .dependOnClassesThat(resideInAPackage("org.relaysms.gateway.sim.."))
        .because("a server that works with simulators serves nobody");
  }

  private ArchRule noDesktop() {
    return noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("javafx..", "java.awt..", "javax.swing.."))
        .because("the server runs headless, from a distribution without a desktop toolkit");
  }

  private ArchRule timeAndRandomnessAreInjected() {
    return noClasses()
        .that(resideInAPackage(root + ".*.."))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callConstructor(SecureRandom.class)
        .because(
            "expiry and rotation are proven with a clock that tests move; only the roof makes the real ones");
  }

  public ArchRule nobodySleeps() {
    return noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .because("a sleep is a guess about time; timers, futures and Awaitility know");
  }

  private ArchRule daosAndRoutesAreTheirPackagesOwn() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Dao")
        .or()
        .haveSimpleNameEndingWith("Routes")
        .and(outside("http"))
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .because("a feature is used through its types and its assembly, not through its adapters");
  }

  public ArchRule namesSayAJob() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .because("a class is a noun that says its job");
  }

  public ArchRule everyPackageIsDescribedAndNullMarked() {
    return classes()
        .that(resideInAPackage(root + ".."))
        .should(resideInANullMarkedPackage())
        .because("every package says what it is for, and no null crosses its border unseen");
  }

  private DescribedPredicate<JavaClass> outside(String name) {
    return DescribedPredicate.not(resideInAPackage(subtree(name)));
  }

  private String subtree(String name) {
    return root + "." + name + "..";
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getName() + " lies in a package without a @NullMarked package-info"));
        }
      }
    };
  }

  private static Set<String> plus(Set<String> some, String... more) {
    return Stream.concat(some.stream(), List.of(more).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
