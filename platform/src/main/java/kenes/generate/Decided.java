package kenes.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.DecisionsAct;
import kenes.decisions.EntryRule;
import kenes.journal.Act;
import kenes.journal.Loading.Dated;
import kenes.rules.RuleValue;

/** The decisions of a sitting: drawn up and signed the next day; every second one is registered and published. */
final class Decided {
  private static final Duration AFTERNOON = Duration.ofHours(4);
  private static final int SIGNED = 1;
  private static final int SENT = 3;
  private static final int REGISTERED = 12;
  private static final int PUBLISHED = 16;
  private static final int SEND_BY = 6;
  private static final int ANSWER_BY = 20;
  private static final int ENTRY_DAYS = 10;

  private record Made(UUID id, Vote vote, boolean normative) {}

  private final Sitting sitting;
  private final List<Dated> acts = new ArrayList<>();
  private UUID first;

  Decided(Sitting sitting) {
    this.sitting = sitting;
  }

  List<Dated> acts(List<Vote> adopted) {
    List<Made> made = adopted.stream().map(vote -> new Made(sitting.chance.id(at(SIGNED)), vote, vote.place() % 2 == 0)).toList();
    List<Made> normative = made.stream().filter(Made::normative).toList();
    made.stream().findFirst().ifPresent(one -> first = one.id());
    add(SIGNED, made, this::adopted);
    add(SIGNED, made, one -> new DecisionsAct.DecisionSigned(one.id(), sitting.council.chair(sitting.term), on(SIGNED), one.normative() ? on(SEND_BY) : null));
    add(SENT, normative, one -> new DecisionsAct.DecisionSent(one.id(), on(SENT), on(ANSWER_BY)));
    add(REGISTERED, normative, one -> new DecisionsAct.DecisionRegistered(one.id(), "GEN-" + on(REGISTERED) + "-" + one.vote().place(), on(REGISTERED)));
    add(PUBLISHED, normative, one -> new DecisionsAct.DecisionPublished(one.id(), List.of(publication(Lang.KK), publication(Lang.RU))));
    return acts;
  }

  /** The first of them; null where nothing was adopted. */
  UUID first() {
    return first;
  }

  private void add(int days, List<Made> all, Function<Made, Act> act) {
    all.forEach(one -> acts.add(new Dated(at(days), act.apply(one))));
  }

  private DecisionsAct adopted(Made made) {
    Vote vote = made.vote();
    Text title = sitting.frame.invented().title(vote.subject());
    List<kenes.base.Digest> texts = sitting.frame.texts().get(vote.subject());
    int term = Council.termNumber(sitting.term);
    String number = ((RuleValue.Template) sitting.frame.rules().find("numbering.decision").orElseThrow().value()).template()
        .number(term, sitting.session, vote.place(), 0, sitting.day.getYear());
    // the template does not count decisions, so their running number only tells them apart
    DecisionsAct.Number given = new DecisionsAct.Number(term, number, (sitting.session - 1) * 20 + vote.place(), null);
    return new DecisionsAct.DecisionAdopted(made.id(), vote.poll(), sitting.meeting, vote.item(), sitting.council.plenary, term, sitting.session, sitting.day,
        given, made.normative() ? sitting.frame.normative() : sitting.frame.other(),
        List.of(new DecisionsAct.Wording(Lang.KK, title.kk(), texts.get(0)), new DecisionsAct.Wording(Lang.RU, title.ru(), texts.get(1))), 0, null,
        made.normative() ? EntryRule.afterPublication(ENTRY_DAYS) : new EntryRule(EntryRule.Kind.ADOPTION, null, 0, null));
  }

  private DecisionsAct.Publication publication(Lang lang) {
    return new DecisionsAct.Publication(lang, sitting.frame.place().exact(lang), on(PUBLISHED), null);
  }

  private LocalDate on(int days) {
    return sitting.day.plusDays(days);
  }

  private Instant at(int days) {
    return Plan.begin(on(days)).plus(AFTERNOON);
  }
}
