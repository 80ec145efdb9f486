package kenes.web;

import java.util.List;

/** A server with some routes and no accounts, for tests of other packages. */
public final class WebKit implements AutoCloseable {
  private final TestSite site;

  public WebKit(List<Route> routes) {
    site = new TestSite(routes);
  }

  public int port() {
    return site.port;
  }

  @Override
  public void close() {
    site.close();
  }
}
