package kenes.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Conclusions;
import kenes.decisions.Decisions;
import kenes.meetings.Convening;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** The commission of a test council at work: the seats from one to another sit on it, the first of them in its chair. */
public final class Commission {
  public static final Text TITLE = Text.of("Комиссия отырысы", "Заседание комиссии", "Sitting of the commission");

  private final TestKenes kenes;
  private final TestCouncil council;
  private final UUID organization;
  private final int first;

  public Commission(TestKenes kenes, TestCouncil council, UUID organization, int first, int last) {
    this.kenes = kenes;
    this.council = council;
    this.organization = organization;
    this.first = first;
    IntStream.rangeClosed(first, last).forEach(seat -> kenes.registrar.beginMembership(council.secretary(), council.code(), kenes.key(), new Registrar.NewMembership(
        council.person(seat), organization, seat == first ? "chair" : "member", null, TestCouncil.TERM, null, null, TestCouncil.BEGAN, null)));
  }

  /** From now on a commission's broken vote is repeated. */
  public static void mayRepeatVotes(TestKenes kenes) {
    kenes.rules.load(Caller.installation(), TestKenes.REGISTRY, kenes.key(), """
        format: kenes-rules/2
        code: kz-commissions-own
        title: {kk: "Комиссия қағидалары", ru: "Правила комиссии", en: "Rules of a commission"}
        extends: kz-standing-commission
        applies_to: standing-commission
        valid_from: 2023-01-01
        sources:
          own:
            title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}
        rules:
          voting.repeat_if_broken:
            value: true
            basis: {source: own, article: {kk: "5-тармақ", ru: "пункт 5", en: "paragraph 5"}}
        """.getBytes(StandardCharsets.UTF_8));
  }

  public UUID organization() {
    return organization;
  }

  /** It is asked for its opinion on an item of the session, until the day of the sitting. */
  public UUID ask(UUID item) {
    return kenes.papers.askOpinion(council.secretary(), council.code(), kenes.key(), new Papers.AskOpinion(item, organization, null,
        kenes.db.read(tx -> kenes.register.today(tx, council.code())).plusDays(5))).act(PapersAct.OpinionAsked.class).opinion();
  }

  /** Convened for the day after tomorrow with one item, alone or together with others; the clock then stands at its start. */
  public UUID convene(Convening.Setting setting) {
    UUID meeting = kenes.convening.convene(council.secretary(), council.code(), kenes.key(), new Convening.Convene("regular", null, organization, TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(2)), List.of(new Convening.NewItem(TITLE, "default")), null, null, setting)).act(MeetingsAct.MeetingConvened.class).meeting();
    kenes.clock.advance(Duration.ofDays(2));
    return meeting;
  }

  /** The only item of its agenda. */
  public UUID item(UUID meeting) {
    return kenes.db.read(tx -> kenes.meetings.items(tx, council.code(), meeting)).getFirst().id();
  }

  /** Says what it is to vote on for an item of the session. */
  public void prepare(UUID item, UUID answers, String recommendation) {
    kenes.conclusions.prepare(council.secretary(), council.code(), kenes.key(), prepared(item, answers, "CONCLUSION", recommendation));
  }

  public static Conclusions.Prepare prepared(UUID item, UUID answers, String kind, String recommendation) {
    return new Conclusions.Prepare(item, answers, kind, recommendation, List.of(
        new Decisions.Wording(Lang.KK, "Шешім жобасы бойынша қорытынды", "1. Шешім жобасы сессияның қарауына ұсынылсын."),
        new Decisions.Wording(Lang.RU, "Заключение по проекту решения", "1. Внести проект решения на рассмотрение сессии.")), null);
  }

  public Commission arrive(UUID meeting, int fromSeat, int toSeat) {
    IntStream.rangeClosed(fromSeat, toSeat).forEach(seat ->
        kenes.meetings.arrive(council.staff(), council.code(), kenes.key(), new Meetings.Attend(meeting, council.person(seat))));
    return this;
  }

  public Commission open(UUID meeting) {
    kenes.meetings.open(council.deputy(first), council.code(), kenes.key(), meeting);
    kenes.meetings.openItem(council.deputy(first), council.code(), kenes.key(), meeting, item(meeting));
    return this;
  }

  /** A vote on its only item, closed at once; the seats from one to another press the same. */
  public UUID vote(UUID meeting, int fromSeat, int toSeat, Choice choice) {
    UUID poll = kenes.voting.open(council.deputy(first), council.code(), kenes.key(), new Voting.Open(item(meeting), TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
    return finish(poll, fromSeat, toSeat, choice);
  }

  public UUID finish(UUID poll, int fromSeat, int toSeat, Choice choice) {
    IntStream.rangeClosed(fromSeat, toSeat).forEach(seat -> kenes.voting.cast(council.deputy(seat), council.code(), kenes.key(), new Voting.Cast(poll, council.person(seat), choice)));
    kenes.voting.close(council.deputy(first), council.code(), kenes.key(), poll);
    return poll;
  }

  public Commission close(UUID meeting) {
    kenes.meetings.closeItem(council.deputy(first), council.code(), kenes.key(), meeting, item(meeting));
    kenes.meetings.close(council.deputy(first), council.code(), kenes.key(), meeting);
    return this;
  }
}
