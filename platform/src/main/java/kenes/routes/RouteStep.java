package kenes.routes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenes.base.Text;

/**
 * A step of a route: the state in which the thing then is.
 *
 * @param id a-z, 0-9, -; unique in the route
 * @param due until when it must be over, where an act says so
 * @param needs what must be there for it to be taken, whatever step it follows
 * @param ending how the route ends here; empty: it goes on
 * @param next what may follow; after an ending only a return
 */
public record RouteStep(String id, Text name, Carrier carrier, Optional<Due> due, Set<Need> needs, Basis basis, Optional<Ending> ending,
    List<Transition> next) {
  /** Whether the route ends here. */
  public boolean end() {
    return ending.isPresent();
  }

  /** The transition to this step, where there is one. */
  public Optional<Transition> findNext(String step) {
    return next.stream().filter(transition -> transition.to().equals(step)).findFirst();
  }

  /** Everything that taking this step by the transition needs; outside the register also a document that shows it. @param by empty: it is the first step @param who its carrier, or the one before where it is that one */
  Set<Need> needs(Optional<Transition> by, Carrier who) {
    Set<Need> all = EnumSet.noneOf(Need.class);
    all.addAll(needs);
    by.ifPresent(transition -> all.addAll(transition.needs()));
    if (who.kind() == Carrier.Kind.OUTSIDE) {
      all.add(Need.SOURCE);
    }
    return all;
  }
}
