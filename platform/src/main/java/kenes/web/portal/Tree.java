package kenes.web.portal;

import java.util.Comparator;
import java.util.List;
import kenes.base.Alphabet;
import kenes.base.Lang;
import kenes.register.Body;

/** The bodies as a tree: the country, its regions, their cities and districts. */
final class Tree {
  private Tree() {}

  /** By what is shown of a body, in the order of the Kazakh alphabet, which holds the Russian and the Latin letters too. */
  static Comparator<Body> byName(Lang lang) {
    return Comparator.comparing((Body body) -> shown(body, lang), Alphabet.ORDER);
  }

  /** The territory of a council, or the name of a body that has none. */
  static String shown(Body body, Lang lang) {
    return body.territory() == null ? body.name().in(lang) : body.territory().in(lang);
  }

  /** The councils of the first level. */
  static List<Body> regions(List<Body> bodies, String registry, Lang lang) {
    return bodies.stream().filter(body -> registry.equals(body.parent()) && body.territory() != null && !body.demo())
        .sorted(byName(lang)).toList();
  }

  /** Bodies of the whole country, the registry itself left out. */
  static List<Body> national(List<Body> bodies, String registry, Lang lang) {
    return bodies.stream().filter(body -> body.territory() == null && !body.demo() && !body.code().equals(registry))
        .sorted(byName(lang)).toList();
  }

  /** Invented bodies. */
  static List<Body> invented(List<Body> bodies, Lang lang) {
    return bodies.stream().filter(Body::demo).sorted(byName(lang)).toList();
  }

  static List<Body> below(List<Body> bodies, String parent, Lang lang) {
    return bodies.stream().filter(body -> parent.equals(body.parent()) && !body.demo()).sorted(byName(lang)).toList();
  }
}
