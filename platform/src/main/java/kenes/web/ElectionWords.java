package kenes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.voting.ElectionOutcome;
import kenes.voting.Fate;
import kenes.voting.Standing;
import kenes.voting.TieState;
import kenes.voting.VoteWords;

/** The result of a round of an election in words. */
public final class ElectionWords {
  private final Words w;
  private final ElectionOutcome outcome;
  private final Function<String, String> name;

  /** @param name of a candidate in the language of the words */
  public ElectionWords(Words w, ElectionOutcome outcome, Function<String, String> name) {
    this.w = w;
    this.outcome = outcome;
    this.name = name;
  }

  /** Who else may nominate, in words. @param code of the office in the rulebook's list */
  public static String office(Words w, Rulebook rulebook, String kind, String code) {
    return rulebook.find("nomination." + kind).stream().flatMap(rule -> ((RuleValue.Items) rule.value()).items().stream())
        .filter(item -> item.code().equals(code)).map(item -> item.title().in(w.lang())).findFirst().orElse(code);
  }

  /** Who is elected, or who meets in the second round. */
  public String verdict() {
    List<String> said = new ArrayList<>();
    List<Standing> elected = outcome.list(Fate.ELECTED);
    List<Standing> second = outcome.list(Fate.SECOND_ROUND);
    if (!elected.isEmpty()) {
      said.add(w.text("election.elected", names(elected)));
    } else if (!outcome.secondRound() && outcome.tie() != TieState.AWAITED) {
      said.add(w.text("election.nobody"));
    }
    if (!second.isEmpty()) {
      said.add(w.text("election.second-round", names(second)));
    }
    return said.isEmpty() ? w.text("election.undecided") : String.join(" ", said);
  }

  /** Verdict, what was needed, every candidate's votes, a tie and who decides it. */
  public String sentence() {
    List<String> said = new ArrayList<>(List.of(verdict(), needs()));
    long againstAll = outcome.contest().ballots().against();
    if (outcome.rule().againstAll()) {
      said.add(w.text(outcome.standings().size() == 1 ? "election.against-one" : "election.against-all", againstAll));
    }
    said.add(w.text("election.votes", outcome.standings().stream()
        .map(one -> name.apply(one.candidate()) + " – " + w.number(one.votes())).collect(Collectors.joining(", "))));
    said.addAll(tie());
    if (outcome.unfilled() > 0 && !outcome.secondRound() && outcome.tie() != TieState.AWAITED) {
      said.add(w.text("election.unfilled", outcome.unfilled()));
    }
    return String.join(" ", said);
  }

  private String needs() {
    if (outcome.threshold() == null) {
      return w.text("election.plurality", outcome.contest().places());
    }
    Base base = outcome.threshold().base();
    String of = w.text(base == Base.VOTES_CAST ? "election.of-votes-cast" : "outcome.of-" + VoteWords.key(base));
    return w.text("election.needs-" + OutcomeWords.form(outcome.threshold()), of, outcome.base(), outcome.threshold().fraction().toString(),
        outcome.threshold().needed(outcome.base()));
  }

  private List<String> tie() {
    if (outcome.tie() == TieState.NONE) {
      return List.of();
    }
    ElectionRule rule = outcome.rule();
    String equal = w.text("election.equal", names(tied()), outcome.openings());
    String who = rule.castingVote() == null ? "" : rule.castingVote().in(w.lang());
    String how = VoteWords.key(rule.tie()) + "-" + VoteWords.key(outcome.tie());
    return List.of(equal, outcome.tie() == TieState.AWAITED ? w.text("tie." + how, who)
        : w.text("election.tie-" + how, who, names(tied().stream().filter(one -> outcome.contest().chosen().contains(one.candidate())).toList())));
  }

  /** Those with as many votes as the cut: the tied, or, once decided, the chosen and those left with equal votes. */
  private List<Standing> tied() {
    return outcome.standings().stream().filter(one -> outcome.tied().contains(one.candidate())).toList();
  }

  private String names(List<Standing> standings) {
    return standings.stream().map(one -> name.apply(one.candidate())).collect(Collectors.joining(", "));
  }
}
