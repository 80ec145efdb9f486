package kenes.web.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.couriers.Letter;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** What a body sent to others and they to it, as both sides have recorded it. */
final class CorrespondencePage {
  private static final int LINES = 50;
  /** A letter that is on its way to this body stands in another body's journal only, which nothing here names. */
  private static final int FRESH_SECONDS = 30;

  private final RecordParts parts;

  CorrespondencePage(RecordParts parts) {
    this.parts = parts;
  }

  CachedPage newest(Address address) {
    return page(address, 1);
  }

  /** @throws Refused {@code NO_PAGE} when there is no such page */
  CachedPage older(Address address) {
    String page = address.parameter("page");
    if (!page.matches("[1-9][0-9]{0,6}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return page(address, Integer.parseInt(page));
  }

  private CachedPage page(Address address, int number) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = parts.register().getBody(tx, address.parameter("body"));
      List<Letter> found = parts.couriers().list(tx, body.code(), (number - 1) * LINES, LINES + 1);
      if (found.isEmpty() && number > 1) {
        throw new Refused(WebCode.NO_PAGE);
      }
      List<Letter> underWay = parts.couriers().listUnderWay(tx, body.code());
      List<Letter> letters = found.subList(0, Math.min(LINES, found.size()));
      LetterLines lines = new LetterLines(parts, tx, w, body, false);
      CorrespondenceView view = new CorrespondenceView(frame(w, body, number), number == 1 ? lines.of(underWay) : List.of(), lines.of(letters), other(w, body, number, found.size() > LINES));
      Instant until = parts.clock().instant().plusSeconds(FRESH_SECONDS);
      return new CachedPage(Templates.render("record/correspondence.jte", Map.of("w", w, "view", view)), read(tx, body, Stream.concat(underWay.stream(), letters.stream())), until);
    });
  }

  private Map<String, Long> read(Tx tx, Body body, Stream<Letter> letters) {
    Set<String> bodies = new TreeSet<>(Set.of(body.code(), parts.registry()));
    letters.forEach(letter -> bodies.addAll(Set.of(letter.from(), letter.to())));
    Map<String, Long> sizes = parts.journal().sizes(tx);
    Map<String, Long> read = new HashMap<>();
    bodies.forEach(code -> read.put(code, sizes.getOrDefault(code, 0L)));
    return read;
  }

  private static List<LinkView> other(Words w, Body body, int number, boolean more) {
    String home = "/" + w.lang().code() + path(body);
    List<LinkView> other = new ArrayList<>();
    if (number > 1) {
      other.add(new LinkView(w.text("correspondence.newer"), number == 2 ? home : home + "/page/" + (number - 1)));
    }
    if (more) {
      other.add(new LinkView(w.text("correspondence.older"), home + "/page/" + (number + 1)));
    }
    return other;
  }

  private PageView frame(Words w, Body body, int number) {
    String home = "/" + w.lang().code();
    String name = body.name().in(w.lang());
    String title = w.text("correspondence.title");
    return new PageView(parts.origin(), number == 1 ? path(body) : path(body) + "/page/" + number, title, w.text("correspondence.description", name),
        List.of(new LinkView(w.text("sitting.home"), home + "/"), new LinkView(name, home + "/b/" + body.code()), new LinkView(title, null)), null,
        body.demo() ? w.text("minutes.demo") : null);
  }

  private static String path(Body body) {
    return "/b/" + body.code() + "/correspondence";
  }
}
