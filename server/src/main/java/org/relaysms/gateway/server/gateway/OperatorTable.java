package org.relaysms.gateway.server.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which operator has which MCC+MNC digits (ITU-T E.212). The rows come from public-domain data by
/// `src/main/scripts/Operators.java`; a provider's first row is its main network. Immutable.
final class OperatorTable {
  private static final String RESOURCE = "operators.tsv";
  private static final int MCC_DIGITS = 3;
  private static final List<Integer> NETWORK_DIGITS = List.of(5, 6);

  /// Words that carriers add or drop at will.
  private static final Set<String> FILLERS =
      Set.of("mobile", "telecom", "telecommunications", "wireless", "communications", "ltd", "gsm");

  private final Set<String> networks = new HashSet<>();
  private final Map<String, Map<Integer, Integer>> lengthsByMcc = new HashMap<>();
  private final Map<String, List<Operator>> operatorsByRegion;

  OperatorTable(Stream<String> lines) {
    operatorsByRegion =
        lines.map(OperatorTable::operator).collect(Collectors.groupingBy(Operator::region));
    operatorsByRegion.values().stream().flatMap(List::stream).forEach(this::count);
  }

  /// The table that ships with the server.
  static OperatorTable shipped() {
    var stream = Objects.requireNonNull(OperatorTable.class.getResourceAsStream(RESOURCE));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new OperatorTable(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The known MCC+MNC with which the IMSI begins. Where a country has networks of five and of six
  /// digits, the length that most of them have is tried first.
  Optional<String> byImsi(Imsi imsi) {
    var digits = imsi.value();
    if (digits.length() < MCC_DIGITS) {
      return Optional.empty();
    }
    var counts = lengthsByMcc.getOrDefault(digits.substring(0, MCC_DIGITS), Map.of());
    return NETWORK_DIGITS.stream()
        .sorted((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0))
        .filter(length -> digits.length() >= length)
        .map(length -> digits.substring(0, length))
        .filter(networks::contains)
        .findFirst();
  }

  /// The main network of the operator in that region (ISO 3166) whose name comes closest: the same,
  /// the same but for fillers and the country, or one within the other.
  Optional<String> byCarrier(String region, String carrier) {
    var wanted = Name.of(carrier, region);
    var operators = operatorsByRegion.getOrDefault(region, List.of());
    return Stream.<BiPredicate<Name, Name>>of(Name::same, Name::sameCore, Name::within)
        .flatMap(rule -> operators.stream().filter(it -> rule.test(it.name(), wanted)))
        .map(Operator::network)
        .findFirst();
  }

  private void count(Operator operator) {
    var network = operator.network();
    if (networks.add(network)) {
      lengthsByMcc
          .computeIfAbsent(network.substring(0, MCC_DIGITS), mcc -> new HashMap<>())
          .merge(network.length(), 1, Integer::sum);
    }
  }

  private static Operator operator(String line) {
    var fields = line.split("\t", -1);
    return new Operator(fields[0], fields[1], Name.of(fields[2], fields[0]));
  }

  private record Operator(String region, String network, Name name) {}

  /// A name as its words, and as those of them that matter.
  private record Name(List<String> words, Set<String> core) {
    static Name of(String text, String region) {
      var words = wordsOf(text);
      var core = new HashSet<>(words);
      core.removeAll(FILLERS);
      core.removeAll(wordsOf(Locale.of("", region).getDisplayCountry(Locale.ENGLISH)));
      core.remove(region.toLowerCase(Locale.ROOT));
      return new Name(words, core);
    }

    boolean same(Name other) {
      return words.equals(other.words) && !words.isEmpty();
    }

    boolean sameCore(Name other) {
      return core.equals(other.core) && !core.isEmpty();
    }

    boolean within(Name other) {
      return !core.isEmpty()
          && !other.core.isEmpty()
          && (core.containsAll(other.core) || other.core.containsAll(core));
    }

    private static List<String> wordsOf(String text) {
      return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }
}
