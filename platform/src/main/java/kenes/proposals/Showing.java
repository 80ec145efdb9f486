package kenes.proposals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.WordChecks;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.register.Register;
import kenes.routes.Need;

/** What is shown with a step: which needs of the route it meets, and whether it is what it says. */
final class Showing {
  /** What is stated to be there and can be read elsewhere. */
  private static final Set<Need> PROVEN = EnumSet.of(Need.FINANCIAL_CONCLUSION, Need.COMMITTEE_CONCLUSION, Need.EXPERT_OPINION, Need.DECISION);
  /** What is stated, and nothing else is asked for. */
  private static final Set<Need> STATED = EnumSet.of(Need.NO_BUDGET_EFFECT, Need.CARRIER);

  private final Register register;
  private final Decisions decisions;
  private final Papers papers;

  Showing(Register register, Decisions decisions, Papers papers) {
    this.register = register;
    this.decisions = decisions;
    this.papers = papers;
  }

  /** The text as the body that takes a step has it. */
  record About(int version, Collection<Lang> languages) {}

  /** @param known what is there besides: an article that was linked earlier */
  ProposalsAct.Given given(Tx tx, String body, Take take, About text, Set<Need> known, LocalDate today) {
    Fields fields = new Fields();
    String words = Checks.ON.optional(fields, "words", take.words(), Checks.LONGEST_WORDS);
    String source = Checks.ON.optional(fields, "source", take.source(), Checks.LONGEST_LINE);
    ProposalsAct.LawArticle law = law(fields, take.law(), today);
    Papers.open(fields, "words", words);
    Papers.open(fields, "source", source);
    boolean proven = source != null || !take.files().isEmpty();
    fields.refuseIf(take.shown().stream().anyMatch(PROVEN::contains) && !proven, "source", ProposalsCode.PROOF_MISSING);
    fields.check();
    if (take.decision() != null) {
      LocalDate decided = decision(tx, body, take.decision(), null).decision().on();
      if (decided.isAfter(take.on() == null ? today : take.on())) {
        throw Refused.field("decision", ProposalsCode.DECISION_TOO_LATE, decided);
      }
    }
    Set<Need> needs = new TreeSet<>(known);
    needs.addAll(texts(text.languages()));
    take.shown().stream().filter(need -> STATED.contains(need) || PROVEN.contains(need)).forEach(needs::add);
    if (take.decision() == null && register.termOn(tx, body, today).isPresent()) {
      needs.remove(Need.DECISION); // a body that sits here shows the decision itself
    }
    add(needs, Need.DECISION, take.decision() != null);
    add(needs, Need.REASONS, words != null && words.length() >= WordChecks.SHORTEST_REASON);
    add(needs, Need.SOURCE, proven);
    add(needs, Need.ARTICLE, law != null);
    return new ProposalsAct.Given(List.copyOf(needs), take.decision(), source, words, papers.attach(tx, take.files()), law,
        needs.contains(Need.DECISION) ? text.version() : null);
  }

  private static void add(Set<Need> needs, Need need, boolean met) {
    if (met) {
      needs.add(need);
    }
  }

  static Set<Need> texts(Collection<Lang> languages) {
    return languages.containsAll(List.of(Lang.KK, Lang.RU)) ? Set.of(Need.TEXT_KK_RU) : Set.of();
  }

  /** The article as given, stripped; notes what is wrong. Null where nothing was given. */
  static ProposalsAct.LawArticle law(Fields fields, ProposalsAct.LawArticle given, LocalDate today) {
    if (given == null) {
      return null;
    }
    Checks.text(fields, "title", given.title());
    String article = Checks.ON.words(fields, "article", given.article(), Checks.LONGEST_LINE);
    Papers.open(fields, "article", article);
    Checks.ON.day(fields, "date", given.date(), LocalDate.of(1990, 1, 1), today);
    return new ProposalsAct.LawArticle(given.title(), article, given.date(), Checks.address(fields, "url", given.url()));
  }

  /** Whether the decision was neither declared void nor repealed. */
  boolean stands(Tx tx, String body, UUID decision) {
    return decisions.get(tx, body, decision).ending() == null;
  }

  /** A decision of the body that stands. @param notBefore or null @throws Refused beside the field {@code decision} */
  DecisionLife decision(Tx tx, String body, UUID decision, LocalDate notBefore) {
    if (decision == null) {
      throw Refused.field("decision", ProposalsCode.DECISION_MISSING);
    }
    DecisionLife life = decisions.get(tx, body, decision);
    if (notBefore != null && life.decision().on().isBefore(notBefore)) {
      throw Refused.field("decision", ProposalsCode.DECISION_TOO_EARLY, notBefore);
    }
    if (life.find(DecisionsAct.DecisionSigned.class).isEmpty() || life.ending() != null) {
      throw Refused.field("decision", ProposalsCode.DECISION_NOT_STANDING);
    }
    return life;
  }
}
