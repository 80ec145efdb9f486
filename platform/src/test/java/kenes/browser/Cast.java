package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.web.Relay;

/** Who plays in the story: a council on the real node, and their devices, each there once its part has begun. */
final class Cast implements AutoCloseable {
  static final String BODY = "KZ-TEST";
  static final String SITTING = "/b/" + BODY + "/8/1";
  static final String DESK = "/desk" + SITTING;

  final TestKenes kenes = TestKenes.seeded();
  final TestCouncil council = new TestCouncil(kenes, BODY, 21, 20);
  final Chromium chromium;
  final TestNode node;
  final Relay relay;
  final Seats seats;
  final Map<Lang, Page> readers = new EnumMap<>(Lang.class);
  Page secretary;
  Page chair;
  Page hall;
  /** Deputy 3, whose network fails. */
  Page lossy;
  /** Deputy 4. */
  Page steady;

  /** @param folder for the node's key and uploads */
  Cast(Chromium chromium, Path folder) throws IOException {
    this.chromium = chromium;
    node = new TestNode(kenes, folder);
    relay = new Relay(node.port());
    seats = new Seats(kenes, node, council, "/kk" + DESK);
  }

  /** The network that fails. */
  String relayed() {
    return "http://127.0.0.1:" + relay.port();
  }

  /** Opens a device and the one-time link on it, and finds that the link works once. */
  Page signIn(Caller caller, Lang lang, int width, String origin) {
    String desk = origin + "/" + lang.code() + "/desk";
    Page page = chromium.device(width);
    String link = desk + "/sign-in/" + kenes.accounts.signInLink(caller.account(), Duration.ofHours(1));
    page.navigate(link);
    page.click("main form button");
    page.waitForURL(desk);
    page.navigate(link);
    page.click("main form button");
    assertEquals(0, page.locator(".desk-bar").count(), "a link signs in once");
    page.navigate(desk);
    return page;
  }

  @Override
  public void close() {
    relay.close();
    node.close();
    kenes.close();
  }
}
