package kenes.web.proposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.couriers.Letter;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Reached;
import kenes.proposals.Stance;
import kenes.proposals.Stuck;
import kenes.proposals.Topic;
import kenes.routes.Basis;
import kenes.routes.Ending;
import kenes.web.view.Mark;

/** Proposals in words. */
public final class ProposalWords {
  private ProposalWords() {}

  public static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Below the language. */
  public static String address(String body, ProposalsAct.Number number) {
    return "/b/" + body + "/proposals/" + number.year() + "/" + number.running();
  }

  /** Number and year: numbers begin anew each year. */
  public static String number(Words w, ProposalsAct.Number number) {
    return w.no(number.running()) + "/" + number.year();
  }

  public static String topic(Words w, Topic topic) {
    return w.text("proposals.topic." + topic.name());
  }

  /** Why it does not move, a sentence for each reason. */
  public static String stuck(Words w, Set<Stuck> stuck) {
    return stuck.stream().map(reason -> w.text("proposal.stuck-" + key(reason))).collect(Collectors.joining(" "));
  }

  /** How it stands as a whole. @param stuck what holds it up, the gravest first */
  public static String state(Words w, Ending ending, Set<Stuck> stuck) {
    return w.text(stateKey(ending, stuck));
  }

  /** The key of {@link #state}. */
  public static String stateKey(Ending ending, Set<Stuck> stuck) {
    return ending != null ? "proposal.ending-" + key(ending) : stuck.isEmpty() ? "proposal.state-open" : "proposal.state-" + key(stuck.iterator().next());
  }

  /** Of {@code fragments/tag.jte}. */
  public static String tag(Ending ending, boolean stuck) {
    if (ending == null) {
      return stuck ? "bad" : "live";
    }
    return switch (ending) {
      case DONE -> "good";
      case REJECTED -> "bad";
      case CLOSED, WITHDRAWN, LAPSED -> "ended";
    };
  }

  /** How the clock stands at the present step. @param on since when it stands there */
  public static String clock(Words w, Ending ending, LocalDate on, LocalDate due, LocalDate today) {
    if (ending != null) {
      return w.text("proposal.clock-ended", w.date(on));
    }
    if (due == null) {
      return w.text("proposal.clock-none", w.date(on), ChronoUnit.DAYS.between(on, today));
    }
    return due.isBefore(today) ? w.text("proposal.clock-stuck", w.date(due), ChronoUnit.DAYS.between(due, today))
        : w.text("proposal.clock-due", w.date(due), ChronoUnit.DAYS.between(today, due));
  }

  public static String clock(Words w, ProposalLife life, LocalDate today) {
    Reached now = life.now();
    return clock(w, now.ending(), now.on(), now.due(), today);
  }

  public static String stance(Words w, Stance stance) {
    return w.text("proposal.stance-" + key(stance));
  }

  /** The shape beside the word. */
  static Mark mark(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> Mark.FOR;
      case OPPOSES -> Mark.AGAINST;
      case SILENT -> Mark.DID_NOT_VOTE;
    };
  }

  /** By what a step is so, and whether that was read in an act. @param before what stands above it, or null: an act that was just named is not named again */
  static String basis(Words w, Basis basis, Basis before) {
    boolean named = before != null && before.act().equals(basis.act()) && basis.article() != null;
    return (named ? basis.article() : basis.text()).in(w.lang()) + (basis.inferred() ? " " + w.text("proposal.inferred") : "");
  }

  /** An article of a law. */
  public static String law(Words w, ProposalsAct.LawArticle law) {
    return w.text("proposal.law", law.title().in(w.lang()), law.article(), w.date(law.date()));
  }

  /** That an entry was taken back, and why. */
  static String back(Words w, LocalDate on, String reason) {
    return w.text("proposal.taken-back", w.date(on), reason);
  }

  /** What a letter from the home tells. @param how it came where it stands just now, or null @param law or null @param takenBack that it is the law's no more, or null @param step name of the step, or null */
  public static String told(Words w, Reached.How how, Ending ending, ProposalsAct.LawArticle law, Boolean takenBack, String step) {
    if (law != null) {
      String changed = takenBack == null ? w.text("proposal.told-law", law(w, law)) : w.text("proposal.law-back", law(w, law));
      return how == null || ending == null ? changed : changed + " " + w.text("proposal.told-ended", w.text("proposal.ending-" + key(ending)));
    }
    String state = ending == null ? null : w.text("proposal.told-ended", w.text("proposal.ending-" + key(ending)));
    if (how == null || step == null) {
      return state == null ? w.text("proposal.told-answer") : state;
    }
    String reached = w.text(switch (how) {
      case REROUTED -> "proposal.told-rerouted";
      case RECALLED -> "proposal.told-recalled";
      default -> "proposal.told-step";
    }, step);
    return state == null ? reached : reached + " " + state;
  }

  /** Where a letter to another body stands. */
  static String letter(Words w, Letter letter) {
    return w.text("proposal.letter-" + key(letter.state()));
  }

  static String letterTag(Letter letter) {
    return switch (letter.state()) {
      case DELIVERED, REDIRECTED -> "good";
      case SENT, HALF_DONE -> "unconfirmed";
      case TURNED_BACK, UNDELIVERABLE -> "bad";
    };
  }
}
