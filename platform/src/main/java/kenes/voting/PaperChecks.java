package kenes.voting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;

/** What must hold at each step of a secret vote by paper. */
final class PaperChecks {
  private static final int LONGEST_REASON = 300;

  private PaperChecks() {}

  static void member(Caller caller, CountingCommission commission) {
    if (!commission.members().contains(caller.person())) {
      throw new Refused(PaperCode.NOT_IN_COMMISSION);
    }
  }

  /** The vote, which runs. */
  static PaperVote running(PaperVotes votes, Tx tx, String body, UUID ballot) {
    PaperVote vote = votes.find(tx, body, ballot).orElseThrow(() -> new Refused(PaperCode.PAPER_VOTE_UNKNOWN));
    if (!vote.open()) {
      throw new Refused(PaperCode.PAPER_VOTE_OVER);
    }
    return vote;
  }

  /** Nobody counts the votes given to themselves. */
  static void noCandidates(CountingCommission commission, PaperForm form) {
    List<UUID> candidates = form.options().stream().flatMap(option -> Id.find(option.key()).stream()).toList();
    if (commission.members().stream().anyMatch(candidates::contains)) {
      throw new Refused(PaperCode.MEMBER_IS_CANDIDATE);
    }
  }

  static void issuing(PaperBallot ballot) {
    if (ballot.destroyed() != null) {
      throw new Refused(PaperCode.ISSUING_OVER);
    }
  }

  static void voter(PaperVote vote, UUID person) {
    if (!vote.roll().contains(person)) {
      throw Refused.field("person", VotingCode.NOT_ON_THE_ROLL);
    }
    if (!vote.voters().contains(person)) {
      throw Refused.field("person", VotingCode.NOT_PRESENT_AT_OPENING);
    }
  }

  static Text reason(Text reason) {
    if (reason == null) {
      throw Refused.field("reason", PaperCode.PAPER_REASON_MISSING);
    }
    if (Stream.of(Lang.values()).map(reason::exact).anyMatch(words -> words != null && words.length() > LONGEST_REASON)) {
      throw Refused.field("reason", PaperCode.PAPER_REASON_TOO_LONG, LONGEST_REASON);
    }
    return reason;
  }

  /** Index of the count that the caller has not signed or disputed yet. */
  static long unsigned(PaperBallot ballot, Caller caller) {
    if (ballot.countedIndex() == null) {
      throw new Refused(PaperCode.NOT_COUNTED);
    }
    if (ballot.signatures().stream().anyMatch(signature -> signature.person().equals(caller.person()))) {
      throw new Refused(PaperCode.SIGNED_ALREADY);
    }
    return ballot.countedIndex();
  }

  /** The sums of a count agree with each other and with the forms that were issued. */
  static void count(PaperBallot ballot, PaperBallots.CountForms input) {
    number("found", input.found(), Long.MAX_VALUE);
    number("spoiled", input.spoiled(), Long.MAX_VALUE);
    if (input.found() > ballot.issued()) {
      throw Refused.field("found", PaperCode.FOUND_MORE_THAN_ISSUED, input.found(), ballot.issued());
    }
    if (input.spoiled() > input.found()) {
      throw Refused.field("spoiled", PaperCode.SPOILED_MORE_THAN_FOUND, input.spoiled(), input.found());
    }
    long valid = input.found() - input.spoiled();
    Map<String, Long> votes = input.votes() == null ? Map.of() : input.votes();
    ballot.form().options().forEach(option -> number("votes." + option.key(), votes.getOrDefault(option.key(), -1L), valid));
    votes.keySet().stream().filter(key -> ballot.form().options().stream().noneMatch(option -> option.key().equals(key))).findFirst()
        .ifPresent(unknown -> number("votes." + unknown, -1, valid));
    long sum = votes.values().stream().mapToLong(Long::longValue).sum();
    // A mark against stands alone on its form; of the others there may be several where there are several places.
    long alone = ballot.form().marks() == 1 ? 0 : votes.getOrDefault(PaperForm.AGAINST, 0L);
    long most = alone + (valid - alone) * ballot.form().marks();
    if (sum != valid && most == valid) {
      throw Refused.field("votes", PaperCode.VOTES_NOT_FORMS, sum, valid);
    }
    if (sum < valid || sum > most) {
      throw Refused.field("votes", PaperCode.VOTES_DISAGREE, sum, valid, valid, most);
    }
  }

  private static void number(String field, long number, long most) {
    if (number < 0 || number > most) {
      throw Refused.field(field, PaperCode.COUNT_WRONG, most == Long.MAX_VALUE ? PaperSteps.MOST_FORMS : most);
    }
  }
}
