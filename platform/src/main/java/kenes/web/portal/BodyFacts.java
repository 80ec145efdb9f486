package kenes.web.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.DateSpan;
import kenes.base.Words;
import kenes.register.Body;
import kenes.register.Term;
import kenes.web.view.LinkView;

/** What is known of a body, each fact with its source or with the word that it has none. */
final class BodyFacts {
  private final Words w;
  private final Body body;

  BodyFacts(Words w, Body body) {
    this.w = w;
    this.body = body;
  }

  /**
   * All facts.
   *
   * @param term of today
   * @param dates whether dates and legal basis are among them; not where they stand above, as the end of the body
   */
  List<BodyView.FactView> list(Optional<Term> term, Body parent, String registry, boolean dates) {
    List<BodyView.FactView> facts = new ArrayList<>();
    if (body.territory() != null) {
      facts.add(fact("territory", body.territory().in(w.lang()), mark("territory"), null, sources("territory")));
    }
    if (body.territoryCode() != null) {
      facts.add(fact("kato", body.territoryCode(), null, null, List.of()));
    }
    if (parent != null && !parent.code().equals(registry)) {
      facts.add(fact(body.territory() == null ? "attached" : "region", "", null, null,
          List.of(new LinkView(parent.name().in(w.lang()), "/" + w.lang().code() + "/b/" + parent.code()))));
    }
    facts.add(fact("name", body.name().in(w.lang()), mark("name"), null, sources("name")));
    if (!body.kind().equals("registry")) {
      facts.add(seats(term));
      term.ifPresent(now -> facts.add(fact("term", w.text("portal.term", now.number(), span(now.valid())), null, null, List.of())));
    }
    if (dates && (body.valid().from() != null || body.valid().to() != null)) {
      facts.add(fact("valid", span(body.valid()), null, null, List.of()));
    }
    if (dates && body.legalBasis() != null) {
      facts.add(fact("legal-basis", body.legalBasis().in(w.lang()), mark("legal_basis"), null, sources("legal_basis")));
    }
    return facts;
  }

  private BodyView.FactView seats(Optional<Term> term) {
    if (term.isPresent()) {
      boolean confirmed = term.get().seatsSource() != null || body.demo();
      return fact("seats", w.number(term.get().seats()), confirmed ? null : TagView.unconfirmed(w), null,
          links(term.get().seatsSource()));
    }
    boolean council = body.kind().equals("maslikhat") && body.valid().to() == null;
    if (body.seats() == null) {
      return fact("seats", w.text("portal.seats.not-known"), null, council ? w.text("portal.seats.no-vote") : null, List.of());
    }
    return fact("seats", w.number(body.seats()), mark("seats"), council ? w.text("portal.term.none") : null, sources("seats"));
  }

  /** @return null where the fact has a source or is invented */
  private TagView mark(String fact) {
    return body.isConfirmed(fact) || body.demo() ? null : TagView.unconfirmed(w);
  }

  List<LinkView> sources(String fact) {
    return links(body.sources().get(fact));
  }

  /** Public addresses parted by spaces, each shown by its site. */
  private static List<LinkView> links(String addresses) {
    return addresses == null ? List.of() : Stream.of(addresses.split("\\s+")).filter(address -> address.matches("https?://.+"))
        .map(address -> new LinkView(site(address), address)).toList();
  }

  private static String site(String address) {
    return URI.create(address.replaceAll("[#?].*", "")).getHost().replaceFirst("^www\\.", "");
  }

  private BodyView.FactView fact(String key, String value, TagView tag, String note, List<LinkView> sources) {
    return new BodyView.FactView(w.text("portal.fact." + key), value, tag, note, sources);
  }

  /** Dates of something that lasts; an end that is not known is said so. */
  String span(DateSpan span) {
    if (span.to() == null) {
      return w.text("portal.since", w.date(span.from()));
    }
    return span.from() == null ? w.text("portal.until", w.date(span.to()))
        : w.text("portal.from-to", w.date(span.from()), w.date(span.to()));
  }

  /** That the body has ended before this date; null when it has not. */
  BodyView.EndedView ended(LocalDate today, Body successor) {
    if (body.valid().to() == null || !body.valid().to().isBefore(today)) {
      return null;
    }
    LinkView next = successor == null ? null
        : new LinkView(successor.name().in(w.lang()), "/" + w.lang().code() + "/b/" + successor.code());
    return new BodyView.EndedView(w.text("portal.ended.sentence", span(body.valid())),
        body.legalBasis() == null ? null : body.legalBasis().in(w.lang()), sources("legal_basis"),
        w.text(next == null ? "portal.successor.none" : "portal.successor"), next);
  }
}
