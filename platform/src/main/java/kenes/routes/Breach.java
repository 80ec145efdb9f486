package kenes.routes;

import java.util.List;
import kenes.base.Refused;

/** That a step breaks its route. @param args as the words of the code expect them */
public record Breach(Taken taken, RoutesCode code, List<Object> args) {
  /** The same as a refusal. */
  public Refused refused() {
    return new Refused(code, args.toArray());
  }
}
