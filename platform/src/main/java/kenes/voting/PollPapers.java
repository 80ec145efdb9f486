package kenes.voting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;

/** Votes by paper of both kinds: a question for, against or abstained, and what is held elsewhere. */
final class PollPapers implements PaperVotes {
  private final PaperVotes elsewhere;

  PollPapers(PaperVotes elsewhere) {
    this.elsewhere = elsewhere;
  }

  @Override
  public Optional<PaperVote> find(Tx tx, String body, UUID id) {
    return VotingTables.find(tx, body, id).filter(poll -> poll.method() == PollMethod.SECRET).map(poll -> vote(tx, poll))
        .or(() -> elsewhere.find(tx, body, id));
  }

  @Override
  public boolean isCandidate(Tx tx, String body, UUID meeting, UUID person) {
    return elsewhere.isCandidate(tx, body, meeting, person);
  }

  private static PaperVote vote(Tx tx, Poll poll) {
    List<VotingTables.RollBallot> roll = VotingTables.roll(tx, poll.body(), poll.id()).stream().filter(seat -> seat.person() != null).toList();
    List<UUID> voters = roll.stream().filter(seat -> seat.present() && !seat.recused()).map(VotingTables.RollBallot::person).toList();
    return new PaperVote(poll.id(), poll.meeting(), poll.isOpen(), form(poll), roll.stream().map(VotingTables.RollBallot::person).toList(), voters);
  }

  private static PaperForm form(Poll poll) {
    List<PaperForm.Option> options = Stream.of(Choice.values()).map(choice -> new PaperForm.Option(choice.name(),
        words(w -> w.text("paper." + VoteWords.key(choice))))).toList();
    return new PaperForm(poll.question(), options, 1);
  }

  private static Text words(Function<Words, String> said) {
    return Text.of(said.apply(Words.plain(Lang.KK)), said.apply(Words.plain(Lang.RU)), said.apply(Words.plain(Lang.EN)));
  }
}
