package kenes.web.sitting;

import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.register.Register;
import kenes.requests.DeputyRequest;
import kenes.voting.Poll;

/** Where the thing with an id has its page, below the language: what {@code /id/<uuid>} redirects to for ever. */
public final class Things {
  private final SittingParts parts;

  public Things(SittingParts parts) {
    this.parts = parts;
  }

  public Optional<String> findAddress(UUID id) {
    return parts.db().read(tx -> parts.register().findPerson(tx, id).map(person -> "/p/" + person.id())
        .or(() -> parts.meetings().find(tx, id).map(Things::address))
        .or(() -> parts.meetings().findItem(tx, id).map(item -> address(tx, item)))
        .or(() -> parts.voting().find(tx, id).map(poll -> address(tx, poll)))
        .or(() -> parts.decisions().find(tx, id).map(life -> address(parts, tx, life.decision())))
        .or(() -> parts.requests().requests().find(tx, id).map(life -> address(life.request()))));
  }

  /** Below the language: under its number, or, where commissions number for themselves, under its id. */
  public static String address(SittingParts parts, Tx tx, Decision decision) {
    return address(parts.register(), tx, decision);
  }

  /** The same, where the register is at hand alone. */
  public static String address(Register register, Tx tx, Decision decision) {
    boolean plenary = register.organization(tx, decision.body(), decision.organization()).kind().equals("plenary");
    return "/b/" + decision.body() + "/decisions/" + decision.scope() + "/" + (plenary ? decision.key() : decision.id());
  }

  /** Below the language: the year, and how many there were in it. */
  public static String address(DeputyRequest request) {
    return "/b/" + request.body() + "/requests/" + request.number().year() + "/" + request.number().running();
  }

  /** Below the language. */
  public static String address(Meeting meeting) {
    return "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address();
  }

  private String address(Tx tx, AgendaItem item) {
    return address(parts.meetings().get(tx, item.body(), item.meeting())) + "/" + item.position();
  }

  private String address(Tx tx, Poll poll) {
    return address(tx, parts.meetings().getItem(tx, poll.body(), poll.item()));
  }
}
