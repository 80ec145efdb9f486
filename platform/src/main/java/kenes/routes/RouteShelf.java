package kenes.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kenes.rules.Mistake;

/** Routes outside an installation: those that come with Kenes, and files beside a file. */
public final class RouteShelf {
  private final List<Route> routes;

  private RouteShelf(List<Route> routes) {
    this.routes = routes;
  }

  /** The routes that come with Kenes. */
  public static RouteShelf shipped() {
    return new RouteShelf(Routes.SHIPPED.stream().map(RouteShelf::get).toList());
  }

  /** A route that comes with Kenes. */
  public static Route get(String name) {
    return RouteReader.read(Routes.shipped(name)).orThrow();
  }

  /** The other routes in a file's folder, readable ones only, before those that come with Kenes. */
  public RouteShelf beside(Path file) throws IOException {
    List<Route> all = new ArrayList<>();
    try (Stream<Path> folder = Files.list(file.toAbsolutePath().getParent())) {
      for (Path other : folder.filter(one -> one.toString().endsWith(".yaml") && !one.getFileName().equals(file.getFileName())).sorted().toList()) {
        all.add(RouteReader.read(Files.readAllBytes(other)).route());
      }
    }
    all.removeIf(Objects::isNull);
    all.addAll(routes);
    return new RouteShelf(all);
  }

  /** Every mistake of a route's text, by itself and together with the route that takes its place, in the order of the lines. */
  public List<Mistake> mistakes(byte[] yaml) {
    return RouteReader.read(yaml, (id, day) -> routes.stream().filter(route -> route.id().equals(id) && route.valid().contains(day)).findFirst()).mistakes();
  }

  /** How many steps a text without mistakes has. @throws kenes.base.Refused with its mistakes */
  public static int steps(byte[] yaml) {
    return RouteReader.read(yaml).orThrow().steps().size();
  }
}
