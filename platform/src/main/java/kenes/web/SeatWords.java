package kenes.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kenes.base.Text;
import kenes.base.Words;
import kenes.voting.PollMethod;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Tally;
import kenes.web.view.HemicycleView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.SeatView;

/** What became of every seat in a closed vote. */
public final class SeatWords {
  private SeatWords() {}

  /**
   * The half-circle with its twin table, every ballot beside its number in the record.
   *
   * @param id what live updates name
   * @param name of a person, in all languages
   * @param open whether the table is shown at once
   */
  public static HemicycleView seats(Words w, String id, Result result, Function<UUID, Text> name, boolean open) {
    Tally tally = result.outcome().tally();
    List<SeatView> seats = result.seats().stream().map(seat -> seat(w, result.poll().body(), seat, name)).toList();
    return new HemicycleView(id, w.text("outcome.title", tally.votesFor(), tally.against(), tally.abstained()),
        w.text(result.poll().method() == PollMethod.NAMED ? "outcome.caption" : "outcome.caption-presence"), open, seats);
  }

  private static SeatView seat(Words w, String body, SeatVote seat, Function<UUID, Text> name) {
    Mark mark = mark(seat.outcome());
    String home = "/" + w.lang().code();
    LinkView entry = seat.index() == null ? null
        : new LinkView(w.no(w.number(seat.index())), home + "/b/" + body + "/record/" + seat.index());
    return seat.person() == null ? new SeatView(seat.seat(), w.text(mark.key()), null, mark, w.text(mark.key()))
        : new SeatView(seat.seat(), name.apply(seat.person()).in(w.lang()), home + "/p/" + seat.person(), mark, w.text(mark.key()), entry);
  }

  /** The mark of an outcome. */
  public static Mark mark(SeatOutcome outcome) {
    return switch (outcome) {
      case FOR -> Mark.FOR;
      case AGAINST -> Mark.AGAINST;
      case ABSTAINED -> Mark.ABSTAINED;
      case DID_NOT_VOTE -> Mark.DID_NOT_VOTE;
      case ABSENT -> Mark.ABSENT;
      case ABSENT_OR_DID_NOT_VOTE -> Mark.ABSENT_OR_DID_NOT_VOTE;
      case VACANT -> Mark.VACANT;
      case RECUSED -> Mark.RECUSED;
      case PRESENT -> Mark.PRESENT;
    };
  }
}
