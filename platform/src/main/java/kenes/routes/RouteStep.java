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
 * @param tell whether whoever supports or carried what takes the route is told of it; empty: as {@link #tells} says
 */
public record RouteStep(String id, Text name, Carrier carrier, Optional<Due> due, Set<Need> needs, Basis basis, Optional<Ending> ending,
    List<Transition> next, Optional<Boolean> tell) {
  /** Whether those who support or carried it are told that it reached this step: where the route does not say, of steps outside the home and of what was sent back or rejected. @param by empty: it is the first step */
  public boolean tells(Optional<Transition> by) {
    boolean back = by.map(Transition::kind).filter(kind -> kind == Transition.Kind.RETURN || kind == Transition.Kind.REJECT).isPresent();
    return tell.orElse(back || carrier.kind() == Carrier.Kind.BODY || carrier.kind() == Carrier.Kind.OUTSIDE);
  }

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
