package kenes.web.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.decisions.Addressee;
import kenes.decisions.Answered;
import kenes.decisions.Control;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Duty;
import kenes.decisions.EntryIntoForce;
import kenes.decisions.EntryRule;
import kenes.decisions.State;

/** A decision's state, entry into force and duties in words. */
public final class DecisionWords {
  private DecisionWords() {}

  public static String state(Words w, State state) {
    return w.text("decision.state-" + key(state));
  }

  /** The kind of tag of {@code fragments/tag.jte}. */
  public static String tag(State state) {
    return state == State.IN_FORCE ? "good" : state == State.RETURNED ? "bad" : state.ended() ? "ended" : "plain";
  }

  /** The kind of tag of {@code fragments/tag.jte}. */
  public static String tag(Addressee.State state) {
    return switch (state) {
      case REPLIED -> "good";
      case OVERDUE -> "bad";
      case AWAITED -> "plain";
      case ENDED -> "ended";
    };
  }

  /** How one to whom a recommendation was sent stands; the answer itself where it came by letter. */
  static String state(Words w, Addressee addressee, LocalDate today) {
    return addressee.answer().map(answer -> AdviceWords.answer(w, answer.answer())).orElseGet(() -> w.text("recommendation.state-" + key(addressee.on(today))));
  }

  static String tag(Addressee addressee, LocalDate today) {
    return addressee.answer().map(answer -> AdviceWords.tag(answer.answer())).orElseGet(() -> tag(addressee.on(today)));
  }

  /** How many of how many have answered, how, and who is silent; nothing where it was sent to nobody. */
  static List<String> replies(Words w, DecisionLife life, LocalDate today) {
    List<Addressee> all = life.addressees();
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(follow(w, life, today)));
    if (all.stream().anyMatch(one -> one.answer().isPresent())) {
      lines.add(w.text("recommendation.answers", count(all, Answered.ACCEPTED), count(all, Answered.PARTLY), count(all, Answered.DECLINED)));
    }
    String silent = all.stream().filter(one -> one.on(today) == Addressee.State.OVERDUE).map(one -> one.sent().name().in(w.lang())).collect(Collectors.joining("; "));
    if (!silent.isEmpty()) {
      lines.add(w.text("recommendation.silent", silent));
    }
    life.find(DecisionsAct.RecommendationEnded.class).ifPresent(ended -> {
      lines.add(w.text("advice.ended-" + key(ended.how()), w.date(ended.on())));
      if (ended.reason() != null) {
        lines.add(w.text("advice.ended-reason", ended.reason()));
      }
    });
    return lines;
  }

  private static long count(List<Addressee> all, Answered answered) {
    return all.stream().flatMap(one -> one.answer().stream()).filter(answer -> answer.answer() == answered).count();
  }

  /** How the replies to a recommendation stand, or the control of a decision; null where neither is. */
  static String follow(Words w, DecisionLife life, LocalDate today) {
    if (life.addressees().isEmpty()) {
      return life.control() == null ? null : control(w, life.control(), today);
    }
    long replied = life.addressees().stream().filter(addressee -> addressee.on(today) == Addressee.State.REPLIED).count();
    long overdue = life.addressees().stream().filter(addressee -> addressee.on(today) == Addressee.State.OVERDUE).count();
    return w.text(overdue == 0 ? "recommendation.line" : "recommendation.line-overdue", replied, life.addressees().size(), overdue);
  }

  public static String control(Words w, Control control, LocalDate today) {
    return w.text("decision.control-" + key(control.on(today)), w.date(control.due()));
  }

  /** What must be done, by whom, and until when. */
  public static String duty(Words w, Duty duty, LocalDate today) {
    String what = w.text("decision.duty-" + key(duty.kind()));
    if (duty.due() == null) {
      return what;
    }
    return what + " " + w.text(duty.due().isBefore(today) ? "decision.overdue-since" : "decision.until", w.date(duty.due()));
  }

  /** Why it is in force, or is not yet, step by step. */
  public static List<String> entry(Words w, DecisionLife life, LocalDate today) {
    EntryIntoForce entry = life.entry();
    List<String> reasons = new ArrayList<>();
    if (entry.rule() == null) {
      return List.of(w.text("recommendation.character"));
    }
    reasons.add(rule(w, entry.rule()));
    if (entry.awaits() != null) {
      reasons.add(w.text("decision.awaits-" + key(entry.awaits())));
    } else {
      if (entry.rule().days() > 0) {
        reasons.add(w.text("decision.counted", w.date(entry.start()), entry.rule().days(), w.date(entry.start().plusDays(entry.rule().days()))));
      }
      if (entry.held()) {
        reasons.add(w.text("decision.held", w.date(entry.from())));
      }
      reasons.add(w.text(life.neverInForce() ? "decision.never" : entry.from().isAfter(today) ? "decision.will-be" : "decision.since", w.date(entry.from())));
    }
    if (entry.rule().relationsFrom() != null) {
      reasons.add(w.text("decision.relations", w.date(entry.rule().relationsFrom())));
    }
    if (life.ending() != null) {
      reasons.add(life.ending().from() == null ? w.text("decision.will-end") : w.text("decision.ended-" + key(life.ending().state()), w.date(life.ending().from())));
    }
    return reasons;
  }

  /** What the decision itself says. */
  static String rule(Words w, EntryRule rule) {
    return switch (rule.kind()) {
      case DATE -> w.text("decision.rule-date", w.date(rule.date()));
      case PUBLICATION -> rule.days() == 0 ? w.text("decision.rule-publication") : w.text("decision.rule-after-publication", rule.days());
      case SIGNING -> w.text("decision.rule-signing");
      case ADOPTION -> w.text("decision.rule-adoption");
    };
  }

  static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
