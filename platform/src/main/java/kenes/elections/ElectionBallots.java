package kenes.elections;

import static kenes.schema.generated.elections.Tables.ELECTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.voting.PaperForm;
import kenes.voting.PaperVote;
import kenes.voting.PaperVotes;
import kenes.voting.PollMethod;

/** What the counting commission asks about rounds that are held by paper: their forms name the candidates. */
final class ElectionBallots implements PaperVotes {
  @Override
  public Optional<PaperVote> find(Tx tx, String body, UUID id) {
    return ElectionsQueries.findRound(tx, body, id).filter(round -> round.method() == PollMethod.SECRET).map(round -> {
      HeldElection election = ElectionsQueries.election(tx, body, round.election());
      List<ElectionsAct.RollSeat> roll = ElectionsQueries.roll(tx, body, id).stream().filter(seat -> seat.person() != null).toList();
      return new PaperVote(id, round.meeting(), round.isOpen(), form(election, round), roll.stream().map(ElectionsAct.RollSeat::person).toList(),
          roll.stream().filter(ElectionsAct.RollSeat::present).map(ElectionsAct.RollSeat::person).toList());
    });
  }

  @Override
  public boolean isCandidate(Tx tx, String body, UUID meeting, UUID person) {
    return ElectionsQueries.elections(tx, ELECTION.BODY.eq(body).and(ELECTION.MEETING.eq(meeting))).stream()
        .filter(election -> election.candidates().stream().anyMatch(one -> one.person().equals(person) && one.withdrawnAt() == null))
        .anyMatch(election -> !RoundJudge.course(tx, election).state().isOver());
  }

  private static PaperForm form(HeldElection election, Round round) {
    boolean alone = round.candidates().size() == 1;
    List<PaperForm.Option> options = new ArrayList<>(round.candidates().stream().map(candidate -> new PaperForm.Option(candidate.toString(),
        alone ? words(w -> w.text("paper.for-candidate", election.name(candidate).in(w.lang()))) : election.name(candidate))).toList());
    if (round.rule().againstAll()) {
      options.add(new PaperForm.Option(PaperForm.AGAINST, words(w -> w.text(alone ? "paper.against" : "paper.against-all"))));
    }
    return new PaperForm(election.title(), options, round.places());
  }

  private static Text words(Function<Words, String> said) {
    return Text.of(said.apply(Words.plain(Lang.KK)), said.apply(Words.plain(Lang.RU)), said.apply(Words.plain(Lang.EN)));
  }
}
