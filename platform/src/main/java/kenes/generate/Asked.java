package kenes.generate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.journal.Act;
import kenes.journal.Loading.Dated;
import kenes.requests.Opinion;
import kenes.requests.RequestsAct;

/** A deputies' request from its sending to the last that becomes of it: most are answered in time, some late, some never. */
final class Asked {
  private static final Duration AFTERNOON = Duration.ofHours(3);
  private static final int WITHDRAWN = 3;
  private static final int NEVER = 8;
  private static final int LATE = 17;
  private static final int JUDGED = 60;
  private static final int EARLIEST = 5;
  private static final int IN_TIME = 22;
  private static final int CONTROLLED = 40;

  private final Council council;
  private final Asking asking;
  private final Chance chance;
  private final LocalDate on;
  private final UUID id;
  private final int term;
  private final List<UUID> authors;
  private final RequestsAct.Due due;
  private final List<Dated> acts = new ArrayList<>();

  /** @param place among those of the council, from 0 @param on day of sending */
  Asked(Council council, Asking asking, int place, LocalDate on) {
    this.council = council;
    this.asking = asking;
    this.chance = council.chance("request/" + place);
    this.on = on;
    this.id = chance.id(Plan.begin(on));
    this.term = Council.termOn(on);
    this.authors = IntStream.rangeClosed(0, chance.below(3)).mapToObj(any -> council.holder(term, 1 + chance.below(council.seats))).distinct().toList();
    this.due = asking.due(on);
  }

  /** Everything that becomes of it, in order. @param running how many there were in the year, with this one */
  List<Dated> acts(int running) {
    add(on, new RequestsAct.RequestSent(id, authors, asking.addressee(chance), asking.wordings(chance.below(asking.frame().invented().subjects())), List.of(), on,
        new RequestsAct.Number(on.getYear(), running, String.valueOf(running)), null, due, asking.frame().frozen(), List.of(), null));
    int roll = chance.below(100);
    if (roll < WITHDRAWN) {
      authors.forEach(person -> add(on.plusDays(2), new RequestsAct.RequestWithdrawn(id, person, on.plusDays(2), reason())));
    } else if (roll < WITHDRAWN + NEVER) {
      remind();
    } else if (roll < WITHDRAWN + NEVER + LATE) {
      boolean controlled = remind();
      LocalDate came = due.day().plusDays(12 + chance.below(30));
      answer(came);
      if (controlled) {
        add(came.plusDays(1), new RequestsAct.ControlEnded(id, council.chair(term), came.plusDays(1), reason()));
      }
    } else {
      answer(on.plusDays(EARLIEST + chance.below(IN_TIME)));
    }
    return acts;
  }

  /** Put on control after the term and reminded, or forgotten. */
  private boolean remind() {
    boolean controlled = chance.percent(CONTROLLED);
    if (controlled) {
      LocalDate begun = due.day().plusDays(2);
      add(begun, new RequestsAct.ControlBegan(id, null, council.chair(term), begun, null));
      add(begun.plusDays(5), new RequestsAct.AddresseeReminded(id, council.chair(term), begun.plusDays(5), reason()));
    }
    return controlled;
  }

  private void answer(LocalDate came) {
    UUID answer = chance.id(Plan.begin(came));
    add(came, new RequestsAct.AnswerReceived(id, answer, came, asking.signatory(chance), true, asking.writings(), List.of(), null, List.of(), null));
    if (chance.percent(JUDGED)) {
      LocalDate judged = came.plusDays(1);
      add(judged, new RequestsAct.OpinionStated(id, answer, authors.getFirst(), chance.pick(List.of(Opinion.SATISFIED, Opinion.PARTLY, Opinion.FORMAL)), judged, null));
    }
  }

  private String reason() {
    return asking.frame().invented().reason().kk();
  }

  private void add(LocalDate day, Act act) {
    acts.add(new Dated(Plan.begin(day).plus(AFTERNOON), act));
  }
}
