package kenes.minutes;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kenes.akn.Akn;
import kenes.akn.Frbr;
import kenes.meetings.AgendaItem;
import kenes.meetings.MeetingsAct;
import kenes.meetings.QuorumReading;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import org.w3c.dom.Element;

/** The metadata of minutes: what identifies them, the quorums and the votes with their numbers, who and what is referred to. @param body its code @param name of the body */
record DebateMeta(Frbr frbr, String body, String name) {
  /** Whose vote it was, in a count of a vote by name: Akoma Ntoso has no element for it. */
  static final String BALLOT = "urn:kenes:ballot:1";

  /** @param items the identifiers of the sections, by the item's place on the agenda */
  void write(Akn akn, Element meta, MinutesFacts facts, Map<Integer, String> items, Function<UUID, String> person) {
    String organization = akn.refer("TLCOrganization", "body", "/akn/ontology/organization/" + body.toLowerCase(Locale.ROOT), name);
    String secretariat = akn.refer("TLCOrganization", "secretariat", "/akn/ontology/organization/" + body.toLowerCase(Locale.ROOT) + ".secretariat", "Secretariat");
    frbr.write(akn, meta, secretariat, organization);
    Element parliamentary = akn.add(akn.add(meta, "analysis", "source", secretariat), "parliamentary");
    quorum(akn, parliamentary, facts.opening(), null);
    for (AgendaItem item : facts.items()) {
      String section = items.containsKey(item.position()) ? "#" + items.get(item.position()) : null;
      facts.quorum().stream().filter(reading -> reading.cause().equals("ItemOpened") && item.id().equals(reading.item())).findFirst()
          .ifPresent(reading -> quorum(akn, parliamentary, reading, section));
      facts.results().stream().filter(result -> result.poll().item().equals(item.id())).forEach(result -> vote(akn, parliamentary, result, section, person));
    }
    akn.references(meta, secretariat);
  }

  private static void quorum(Akn akn, Element into, QuorumReading reading, String section) {
    MeetingsAct.Quorum quorum = reading.quorum();
    String id = akn.eId("", "quorumVerification");
    Element made = akn.add(into, "quorumVerification", "eId", id, "outcome", concept(akn, quorum.held() ? "reached" : "not-reached"), "href", section);
    akn.add(made, "quorum", "eId", akn.eId(id, "quorum"), "value", String.valueOf(quorum.present()), "refersTo", concept(akn, "present"));
    akn.add(made, "quorum", "eId", akn.eId(id, "quorum"), "value", String.valueOf(quorum.needed()), "refersTo", concept(akn, "needed"));
  }

  private static void vote(Akn akn, Element into, Result result, String section, Function<UUID, String> person) {
    String id = akn.eId("", "voting");
    String outcome = result.poll().isValid() ? result.outcome().decision().name().toLowerCase(Locale.ROOT).replace('_', '-') : "void";
    Element made = akn.add(into, "voting", "eId", id, "outcome", concept(akn, outcome), "href", section);
    var tally = result.outcome().tally();
    count(akn, made, result, SeatOutcome.FOR, tally.votesFor(), person);
    count(akn, made, result, SeatOutcome.AGAINST, tally.against(), person);
    count(akn, made, result, SeatOutcome.ABSTAINED, tally.abstained(), person);
    if (result.poll().presenceKnown()) {
      count(akn, made, result, SeatOutcome.DID_NOT_VOTE, tally.didNotVote(), person);
      count(akn, made, result, SeatOutcome.ABSENT, tally.absent(), person);
    } else {
      count(akn, made, result, SeatOutcome.ABSENT_OR_DID_NOT_VOTE, tally.absentOrDidNotVote(), person);
    }
  }

  /** How many, and in a vote by name who. */
  private static void count(Akn akn, Element into, Result result, SeatOutcome outcome, long votes, Function<UUID, String> person) {
    String code = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Element count = akn.add(into, "count", "eId", akn.eId(into.getAttribute("eId"), "count"), "value", String.valueOf(votes), "refersTo", concept(akn, code));
    result.seats().stream().filter(seat -> seat.outcome() == outcome && seat.person() != null).map(SeatVote::person)
        .forEach(voter -> akn.foreign(count, BALLOT, "ballot", "by", person.apply(voter)));
  }

  private static String concept(Akn akn, String code) {
    return akn.refer("TLCConcept", code, "/akn/ontology/concept/" + code, code);
  }
}
