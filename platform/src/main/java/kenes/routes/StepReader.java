package kenes.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kenes.base.Text;
import kenes.rules.RulesCode;
import kenes.rules.YamlPart;

/** Reads the steps of a route's text. @param common the route's own basis, which holds where a part names none @param lines of steps and moves, for the checks */
record StepReader(RoutePart parts, Map<String, Carrier> carriers, Basis common, Map<String, Integer> lines) {
  static final List<String> KEYS = List.of("name", "carrier", "due", "needs", "basis", "end", "next", "tell");

  /** The step with this id; null, with the mistakes noted, when it cannot be read. */
  RouteStep read(YamlPart steps, String id) {
    lines.put(id, steps.line(id));
    if (!id.matches("[a-z][a-z0-9-]*")) {
      steps.note(steps.line(id), RulesCode.YAML_VALUE_WRONG, id, RoutePart.NAMES);
    }
    return steps.part(id).flatMap(part -> step(id, part)).orElse(null);
  }

  private Optional<RouteStep> step(String id, YamlPart part) {
    part.allow(KEYS);
    Optional<Text> name = part.part("name").flatMap(RoutePart::text);
    Optional<Carrier> carrier = part.get("carrier", String.join(", ", carriers.keySet()), key -> Optional.ofNullable(carriers.get(key)).orElseThrow());
    Basis basis = part.findPart("basis").flatMap(parts::basis).orElse(common);
    Optional<Due> due = part.findPart("due").flatMap(one -> due(id, one, basis));
    Optional<Ending> ending = part.find("end", RouteReader.names(Ending.values()), Ending::valueOf);
    List<Transition> next = part.parts("next").stream().map(one -> transition(id, one, basis)).filter(Objects::nonNull).toList();
    return name.isPresent() && carrier.isPresent()
        ? Optional.of(new RouteStep(id, name.get(), carrier.get(), due, needs(part), basis, ending, next,
            part.find("tell", "true, false", RoutePart::flag))) : Optional.empty();
  }

  private Optional<Due> due(String id, YamlPart part, Basis basis) {
    List<String> keys = new ArrayList<>(RoutePart.units());
    keys.addAll(part.has("then") ? List.of("basis", "then", "grace") : List.of("basis", "then"));
    part.allow(keys);
    lines.put(id + "!", part.line());
    Basis own = part.findPart("basis").flatMap(parts::basis).orElse(basis);
    Optional<String> then = part.find("then", RoutePart.NAMES, RoutePart::name);
    int grace = part.find("grace", "1, 2, 3 …", RoutePart::number).orElse(0);
    return RoutePart.term(part).map(term -> new Due(term, own, then, grace));
  }

  private Transition transition(String from, YamlPart part, Basis basis) {
    part.allow(List.of("to", "kind", "needs", "basis"));
    Optional<Transition.Kind> kind = part.has("kind") ? part.get("kind", RouteReader.names(Transition.Kind.values()), Transition.Kind::valueOf)
        : Optional.of(Transition.Kind.PASS);
    Basis own = part.findPart("basis").flatMap(parts::basis).orElse(basis);
    Optional<String> to = part.get("to", RoutePart.NAMES, RoutePart::name);
    to.ifPresent(step -> lines.merge(from + ">" + step, part.line(), Math::max));
    return to.isPresent() && kind.isPresent() ? new Transition(to.get(), kind.get(), needs(part), own) : null;
  }

  private static Set<Need> needs(YamlPart part) {
    return Set.copyOf(part.list("needs", RouteReader.names(Need.values()), Need::valueOf));
  }
}
