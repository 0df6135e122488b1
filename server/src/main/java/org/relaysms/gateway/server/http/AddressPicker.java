package org.relaysms.gateway.server.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which address of this machine a phone on the network can reach: what goes into URLs when a
/// listener is bound to all addresses (contract section 9). A pure function over what
/// [NetworkInterfaces] reads.
public final class AddressPicker {
  /// Bridges and cables of virtual machines and containers, then tunnels, as Linux, macOS and
  /// Windows name them.
  private static final Pattern VIRTUAL =
      Pattern.compile(
          "(docker|br-|veth|virbr|vnet|vmnet|vboxnet|vethernet|hyper-v|lxc|lxd|cni|flannel|cali|podman"
              + "|tun|tap|utun|wg|wireguard|tailscale|zt|zerotier|ppp|ipsec|nordlynx|proton|gre|sit)"
              + ".*",
          Pattern.CASE_INSENSITIVE);

  private static final String LOOPBACK = "127.0.0.1";

  private AddressPicker() {}

  /// An interface as the system tells it.
  ///
  /// @param defaultRoute whether packets to the world leave through it
  public record Link(
      String name,
      boolean up,
      boolean loopback,
      boolean pointToPoint,
      boolean defaultRoute,
      List<InetAddress> addresses) {}

  /// An address that could be put into URLs; IPv6 without brackets and zone.
  public record Choice(String host, String interfaceName) {}

  /// What was picked, and everything the operator could pick instead, best first.
  public sealed interface Picked {
    String host();

    List<Choice> choices();

    /// An address that a phone can reach, or that the operator says it can.
    ///
    /// @param interfaceName where the address is on this machine
    /// @param chosen by the operator
    record Reachable(
        String host, Optional<String> interfaceName, boolean chosen, List<Choice> choices)
        implements Picked {}

    /// No address that a phone could reach.
    record LoopbackOnly(List<Choice> choices) implements Picked {
      @Override
      public String host() {
        return LOOPBACK;
      }
    }
  }

  /// Picks among the addresses of the machine.
  ///
  /// @param choice the operator's, which wins, whatever it is
  public static Picked pick(List<Link> links, Optional<String> choice) {
    var choices = candidates(links).map(Candidate::choice).toList();
    return choice
        .map(host -> chosen(host, choices))
        .orElseGet(
            () ->
                candidates(links)
                    .filter(Candidate::reachable)
                    .findFirst()
                    .map(best -> picked(best.choice(), choices))
                    .orElseGet(() -> new Picked.LoopbackOnly(choices)));
  }

  private static Picked picked(Choice best, List<Choice> choices) {
    return new Picked.Reachable(best.host(), Optional.of(best.interfaceName()), false, choices);
  }

  private static Picked chosen(String host, List<Choice> choices) {
    var holder =
        choices.stream()
            .filter(choice -> choice.host().equals(host))
            .map(Choice::interfaceName)
            .findFirst();
    return new Picked.Reachable(host, holder, true, choices);
  }

  private static Stream<Candidate> candidates(List<Link> links) {
    return links.stream()
        .filter(link -> link.up() && !link.loopback())
        .flatMap(link -> link.addresses().stream().map(address -> new Candidate(link, address)))
        .filter(candidate -> routable(candidate.address))
        .sorted(Candidate.BEST_FIRST);
  }

  private static boolean routable(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isMulticastAddress();
  }

  private record Candidate(Link link, InetAddress address) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing((Candidate it) -> !it.reachable())
            .thenComparing(it -> !it.link.defaultRoute())
            .thenComparing(it -> !(it.address instanceof Inet4Address))
            .thenComparing(it -> it.link.name());

    boolean reachable() {
      return !link.pointToPoint() && !VIRTUAL.matcher(link.name()).matches();
    }

    Choice choice() {
      var text = address.getHostAddress();
      var zone = text.indexOf('%');
      return new Choice(zone < 0 ? text : text.substring(0, zone), link.name());
    }
  }
}
