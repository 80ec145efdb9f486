package kenes.kit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.voting.Choice;
import kenes.voting.Receipt;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** A regular session of a test council: convened eleven days ahead with items on its agenda; the clock then stands at its start. */
public final class TestSitting {
  public static final Text QUESTION = Text.of("Шешім қабылдансын ба?", "Принять решение?", "Shall the decision be adopted?");

  private final TestKenes kenes;
  private final TestCouncil council;
  private final UUID meeting;
  private final List<UUID> items;

  /** @param decisionKinds one item for each, in this order */
  public TestSitting(TestKenes kenes, TestCouncil council, String... decisionKinds) {
    this(kenes, council, IntStream.range(0, decisionKinds.length).mapToObj(index -> new Convening.NewItem(
        Text.of("Мәселе " + (index + 1), "Вопрос " + (index + 1), "Item " + (index + 1)), decisionKinds[index])).toList());
  }

  /** With items of one's own. */
  public TestSitting(TestKenes kenes, TestCouncil council, List<Convening.NewItem> agenda) {
    this.kenes = kenes;
    this.council = council;
    Duration ahead = Duration.ofDays(11);
    var recorded = kenes.convening.convene(council.secretary(), council.code(), kenes.key(), new Convening.Convene("regular", null,
        council.plenary(), Text.of("Кезекті сессия", "Очередная сессия", "Regular session"),
        Text.of("Мәслихат залы", "Зал маслихата", "Council hall"), kenes.clock.instant().plus(ahead), agenda));
    var convened = recorded.act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    items = convened.agenda().stream().map(MeetingsAct.Item::item).toList();
    kenes.clock.advance(ahead);
  }

  public UUID meeting() {
    return meeting;
  }

  /** The item at this place of the agenda, 1-based. */
  public UUID item(int position) {
    return items.get(position - 1);
  }

  public TestSitting arrive(int fromSeat, int toSeat) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      kenes.meetings.arrive(council.staff(), council.code(), kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    }
    return this;
  }

  public TestSitting leave(int seat) {
    kenes.meetings.leave(council.staff(), council.code(), kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    return this;
  }

  public TestSitting open() {
    kenes.meetings.open(council.chair(), council.code(), kenes.key(), meeting);
    return this;
  }

  public TestSitting openItem(int position) {
    kenes.meetings.openItem(council.chair(), council.code(), kenes.key(), meeting, item(position));
    return this;
  }

  public TestSitting closeItem(int position) {
    kenes.meetings.closeItem(council.chair(), council.code(), kenes.key(), meeting, item(position));
    return this;
  }

  public TestSitting close() {
    kenes.meetings.close(council.chair(), council.code(), kenes.key(), meeting);
    return this;
  }

  public UUID openPoll(int position) {
    return kenes.voting.open(council.chair(), council.code(), kenes.key(), new Voting.Open(item(position), QUESTION, true))
        .act(VotingAct.PollOpened.class).poll();
  }

  public Receipt cast(UUID poll, int seat, Choice choice) {
    return kenes.voting.cast(council.deputy(seat), council.code(), kenes.key(), new Voting.Cast(poll, council.person(seat), choice));
  }

  /** The seats from one to the other all press the same. */
  public TestSitting cast(UUID poll, int fromSeat, int toSeat, Choice choice) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      cast(poll, seat, choice);
    }
    return this;
  }

  public TestSitting closePoll(UUID poll) {
    kenes.voting.close(council.chair(), council.code(), kenes.key(), poll);
    return this;
  }
}
