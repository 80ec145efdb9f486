package kenes.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.requests.Counts;
import kenes.requests.RequestLife;
import kenes.requests.State;
import kenes.web.requests.RequestWords;
import kenes.web.sitting.Things;

/** A person's requests on their public page, with how they were answered. */
final class PersonRequests {
  private PersonRequests() {}

  /** Null when there are none. */
  static PersonView.Asked of(PortalParts parts, Tx tx, Words w, UUID person) {
    List<RequestLife> lives = parts.requests().requests().listOf(tx, person);
    if (lives.isEmpty()) {
      return null;
    }
    LocalDate today = parts.register().today(tx, lives.getFirst().request().body());
    return new PersonView.Asked(RequestWords.counts(w, Counts.of(lives, today)), lives.stream().map(life -> line(w, life, today)).toList());
  }

  private static PersonView.AskedView line(Words w, RequestLife life, LocalDate today) {
    State state = life.on(today);
    return new PersonView.AskedView(RequestWords.number(w, life), Written.of(life.request().title(), w.lang()), "/" + w.lang().code() + Things.address(life.request()),
        life.request().addressee().office().in(w.lang()), new TagView(RequestWords.tag(state), RequestWords.state(w, state)), RequestWords.clock(w, life, today));
  }

  /** The clocks of the requests move at midnight in their bodies. */
  static Instant validUntil(PortalParts parts, Tx tx, UUID person) {
    return parts.requests().requests().listOf(tx, person).stream().map(life -> parts.register().getBody(tx, life.request().body())).distinct()
        .map((Body body) -> parts.register().today(tx, body.code()).plusDays(1).atStartOfDay(body.zone()).toInstant()).min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }
}
