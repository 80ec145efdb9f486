package kenes.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Loading.Dated;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;

/** One sitting from its notice to its end: everybody arrives, each item is voted on. What was decided is drawn up afterwards. */
final class Sitting {
  static final int NOTICE_DAYS = 14;
  private static final int ITEMS = 10;
  private static final int PRESENT = 91;
  private static final int HAS_CONTESTED = 33;
  private static final int IN_FAVOUR = 93;
  private static final int IN_FAVOUR_OF_CONTESTED = 25;
  private static final Duration GATHERING = Duration.ofMinutes(20);
  private static final Duration PAUSE = Duration.ofSeconds(40);

  final Council council;
  final Frame frame;
  final int term;
  final int session;
  final LocalDate day;
  final UUID meeting;
  final Chance chance;
  private final List<Integer> present;
  private final List<Dated> acts = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();
  private final Decided decided = new Decided(this);
  private Instant now;

  /** @param session its number within the term */
  Sitting(Council council, Frame frame, int term, int session, LocalDate day) {
    this.council = council;
    this.frame = frame;
    this.term = term;
    this.session = session;
    this.day = day;
    this.chance = council.chance("sitting/" + term + "/" + session);
    this.meeting = chance.id(begin());
    this.present = IntStream.rangeClosed(1, council.seats).filter(seat -> seat == 1 || chance.percent(PRESENT)).boxed().toList();
  }

  private Instant begin() {
    return Plan.begin(day);
  }

  /** Everything that was recorded of it, in order. */
  List<Dated> acts() {
    IntStream.rangeClosed(1, ITEMS + (chance.percent(HAS_CONTESTED) ? 1 : 0)).forEach(place -> votes.add(vote(place)));
    convene();
    now = begin().minus(GATHERING);
    for (int there = 1; there <= present.size(); there++) {
      add(new MeetingsAct.DeputyArrived(meeting, council.holder(term, present.get(there - 1)), quorum(there)));
    }
    now = begin();
    MeetingsAct.Quorum quorum = quorum(present.size());
    add(new MeetingsAct.MeetingOpened(meeting, quorum));
    for (Vote vote : votes) {
      add(new MeetingsAct.ItemOpened(meeting, vote.item(), quorum));
      vote.acts(this).forEach(this::add);
      add(new MeetingsAct.ItemClosed(meeting, vote.item(), quorum));
    }
    add(new MeetingsAct.MeetingClosed(meeting, quorum));
    acts.addAll(decided.acts(votes.stream().filter(vote -> vote.adopted(frame)).toList()));
    return acts;
  }

  /** A decision that it adopted, once {@link #acts} were asked for; empty where it adopted none. */
  Optional<UUID> decision() {
    return Optional.ofNullable(decided.first());
  }

  private Vote vote(int place) {
    int favour = place > ITEMS ? IN_FAVOUR_OF_CONTESTED : IN_FAVOUR;
    return new Vote(place, chance.id(begin()), chance.id(begin()), chance.below(frame.invented().subjects()), IntStream.rangeClosed(1, council.seats)
        .mapToObj(seat -> new Vote.Seat(seat, council.holder(term, seat), present.contains(seat), chance.below(100) < favour ? 0 : 1 + chance.below(2))).toList());
  }

  private void convene() {
    Text title = frame.invented().session();
    now = begin().minus(Duration.ofDays(NOTICE_DAYS));
    UUID id = chance.id(begin());
    add(new MeetingsAct.SessionConvened(id, Council.termNumber(term), 0, session, "regular", false, new MeetingsAct.Call(null, null, null, null)));
    add(new MeetingsAct.MeetingConvened(meeting, id, 1, council.plenary, Text.of(numbered(title.kk()), numbered(title.ru()), numbered(title.en())),
        frame.invented().hall(), begin(), new MeetingsAct.Notice(NOTICE_DAYS, NOTICE_DAYS, true, "notice.regular"), frame.frozen(),
        votes.stream().map(vote -> new MeetingsAct.Item(vote.item(), vote.place(), frame.invented().title(vote.subject()), "default", null, null)).toList(),
        new MeetingsAct.Setting(Form.ORDINARY, false, null, List.of(), List.of())));
  }

  private String numbered(String title) {
    return Objects.requireNonNull(title).formatted(session);
  }

  private MeetingsAct.Quorum quorum(int there) {
    int needed = Math.toIntExact(frame.rules().quorum().threshold().needed(council.seats));
    return new MeetingsAct.Quorum(there, council.seats, needed, there >= needed);
  }

  private void add(Act act) {
    acts.add(new Dated(now, act));
    now = now.plus(act instanceof kenes.voting.VotingAct.BallotCast ? Duration.ofMillis(700) : PAUSE);
  }
}
