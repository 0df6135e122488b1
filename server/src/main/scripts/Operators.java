import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Makes the operator table of the server out of the public-domain list of mobile providers that
/// NetworkManager keeps and Debian packages:
///
/// ```
/// apt-get install mobile-broadband-provider-info
/// java server/src/main/scripts/Operators.java \
///     /usr/share/mobile-broadband-provider-info/serviceproviders.xml \
///     server/src/main/resources/org/relaysms/gateway/server/gateway/operators.tsv
/// ```
///
/// One line for each network of each provider, in the list's own order, since a provider's first
/// network is its main one: country (ISO 3166), MCC+MNC digits, provider name, separated by tabs.
/// The licence stands beside the table.
class Operators {
  void main(String... arguments) throws Exception {
    var lines = new LinkedHashSet<String>();
    for (var country : children(read(Path.of(arguments[0])), "country")) {
      for (var provider : children(country, "provider")) {
        networks(provider).map(network -> line(country, network, provider)).forEach(lines::add);
      }
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  Element read(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
  }

  Stream<String> networks(Element provider) {
    return children(provider, "gsm").stream()
        .flatMap(gsm -> children(gsm, "network-id").stream())
        .map(id -> id.getAttribute("mcc") + id.getAttribute("mnc"))
        .filter(digits -> digits.matches("[2-7][0-9]{4,5}"));
  }

  String line(Element country, String network, Element provider) {
    var region = country.getAttribute("code").toUpperCase(Locale.ROOT);
    var name = children(provider, "name").getFirst().getTextContent().strip();
    return String.join("\t", region, network, name);
  }

  List<Element> children(Node parent, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
