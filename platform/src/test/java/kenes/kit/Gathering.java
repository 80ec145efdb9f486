package kenes.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.elections.Elections;
import kenes.elections.ElectionsAct;
import kenes.meetings.AgendaItem;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.SpeechKind;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesAct;
import kenes.motions.Change;
import kenes.motions.Motions;
import kenes.motions.MotionsAct;
import kenes.motions.Step;
import kenes.voting.Choice;
import kenes.voting.Hands;
import kenes.voting.PaperBallots;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Teller;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** A sitting of the district's year, of the session or of a commission: the hall gathers, items are dealt with, minutes are signed. Every step takes its minutes. */
public final class Gathering {
  private static final String BODY = DistrictYear.BODY;

  private final DistrictYear year;
  private final TestKenes kenes;
  private final TestCouncil council;
  private final Caller head;
  private final UUID meeting;
  private final List<Integer> hall = new ArrayList<>();

  Gathering(DistrictYear year, Caller head, UUID meeting) {
    this.year = year;
    this.kenes = year.kenes;
    this.council = year.council;
    this.head = head;
    this.meeting = meeting;
  }

  public UUID id() {
    return meeting;
  }

  public Meeting meeting() {
    return kenes.db.read(tx -> kenes.meetings.get(tx, BODY, meeting));
  }

  private AgendaItem at(int position) {
    return kenes.db.read(tx -> kenes.meetings.items(tx, BODY, meeting)).get(position - 1);
  }

  public UUID item(int position) {
    return at(position).id();
  }

  public Text title(int position) {
    return at(position).title();
  }

  private void pass(int minutes) {
    kenes.clock.advance(Duration.ofMinutes(minutes));
  }

  /** They come in, and are counted. */
  public Gathering come(Integer... seats) {
    for (int seat : seats) {
      kenes.meetings.arrive(council.staff(), BODY, kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
      hall.add(seat);
    }
    return this;
  }

  public Gathering leave(Integer seat) {
    kenes.meetings.leave(council.staff(), BODY, kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    hall.remove(seat);
    return this;
  }

  public Gathering open() {
    pass(5);
    kenes.meetings.open(head, BODY, kenes.key(), meeting);
    return this;
  }

  /** The item is called, somebody reports, deputies speak. @param reporter null: nobody reports */
  public Gathering hear(int position, Text reporter, Integer... speakers) {
    kenes.meetings.openItem(head, BODY, kenes.key(), meeting, item(position));
    if (reporter != null) {
      speak(null, reporter, SpeechKind.REPORT);
    }
    Arrays.stream(speakers).forEach(seat -> speak(council.person(seat), null, SpeechKind.DEBATE));
    return this;
  }

  private void speak(UUID person, Text guest, SpeechKind kind) {
    pass(1);
    kenes.floor.giveFloor(head, BODY, kenes.key(), new Floor.GiveFloor(meeting, null, person, guest, kind));
    pass(4);
    kenes.floor.endFloor(head, BODY, kenes.key(), meeting);
  }

  public Gathering done(int position) {
    pass(1);
    kenes.meetings.closeItem(head, BODY, kenes.key(), meeting, item(position));
    return this;
  }

  public Gathering close() {
    pass(2);
    kenes.meetings.close(head, BODY, kenes.key(), meeting);
    return this;
  }

  /** It goes on at another time, all that is left of the agenda with it. */
  public Gathering adjourn(Duration until) {
    UUID next = kenes.convening.adjourn(council.secretary(), BODY, kenes.key(), new Convening.Adjourn(meeting, meeting().startsAt().plus(until), null))
        .act(MeetingsAct.MeetingConvened.class).meeting();
    return year.keep(new Gathering(year, head, next));
  }

  /** A vote by name on the item as a whole: everybody is for it but these. */
  public UUID vote(int position, List<Integer> against, List<Integer> abstained) {
    return vote(position, TestSitting.QUESTION, PollSubject.whole(), against, abstained);
  }

  public UUID vote(int position, Text question, PollSubject subject, List<Integer> against, List<Integer> abstained) {
    pass(1);
    UUID poll = kenes.voting.open(head, BODY, kenes.key(), new Voting.Open(item(position), question, true, null, PollMethod.NAMED, List.of(), subject, null))
        .act(VotingAct.PollOpened.class).poll();
    hall.forEach(seat -> kenes.voting.cast(council.deputy(seat), BODY, kenes.key(), new Voting.Cast(poll, council.person(seat),
        against.contains(seat) ? Choice.AGAINST : abstained.contains(seat) ? Choice.ABSTAIN : Choice.FOR)));
    pass(1);
    kenes.voting.close(head, BODY, kenes.key(), poll);
    return poll;
  }

  /** A vote by hands, which two deputies count alike. */
  public UUID hands(int position, List<Integer> tellers, int votesFor, int against, int abstained) {
    pass(1);
    UUID poll = kenes.voting.open(head, BODY, kenes.key(), new Voting.Open(item(position), TestSitting.QUESTION, true, null, PollMethod.HANDS,
        tellers.stream().map(seat -> new Teller(council.person(seat), null)).toList(), PollSubject.whole(), null)).act(VotingAct.PollOpened.class).poll();
    tellers.forEach(seat -> kenes.voting.hands().countHands(council.deputy(seat), BODY, kenes.key(), new Hands.Count(poll, votesFor, against, abstained)));
    pass(1);
    kenes.voting.close(head, BODY, kenes.key(), poll);
    return poll;
  }

  /** The text of the draft is entered, one line for each paragraph. */
  public UUID draft(int position, Text text) {
    return kenes.motions.setDraft(council.secretary(), BODY, kenes.key(), new Motions.SetDraft(item(position), text, null)).act(MotionsAct.DraftSet.class).draft();
  }

  public UUID amend(int position, UUID draft, int seat, Text reason, int paragraph, Text words) {
    return kenes.motions.table(council.deputy(seat), BODY, kenes.key(), new Motions.Table(item(position), draft, List.of(council.person(seat)), reason,
        List.of(new Change(Change.Kind.REPLACE, paragraph, words)))).act(MotionsAct.AmendmentTabled.class).amendment();
  }

  public Gathering withdraw(UUID amendment, int seat) {
    kenes.motions.withdraw(council.deputy(seat), BODY, kenes.key(), new Motions.Withdraw(amendment, council.person(seat)));
    return this;
  }

  /** A vote on a step to the text: the basis, an amendment, the whole. */
  public UUID step(int position, PollSubject.Kind kind, UUID matter, Text question, List<Integer> against) {
    PollSubject subject = kenes.db.read(tx -> kenes.motions.subject(tx, BODY, item(position), new Step(kind, List.of(matter), false)));
    return vote(position, question, subject, against, List.of());
  }

  /** The text as it stands after the votes on amendments. */
  public Text text(int position) {
    return kenes.db.read(tx -> {
      var wording = kenes.motions.get(tx, BODY, item(position)).text().wording();
      return Text.of(String.join("\n", wording.in(Lang.KK)), String.join("\n", wording.in(Lang.RU)), null);
    });
  }

  /** Candidates are named by themselves and agree. @param kind chair or commission_chair */
  public UUID nominate(int position, String kind, UUID organization, Integer... seats) {
    UUID election = kenes.elections.call(council.secretary(), BODY, kenes.key(), new Elections.Call(item(position), kind, title(position), 1, organization, "chair", null))
        .act(ElectionsAct.ElectionCalled.class).election();
    for (int seat : seats) {
      kenes.elections.nominate(council.deputy(seat), BODY, kenes.key(), new Elections.Nominate(election, council.person(seat), council.person(seat), null));
      kenes.elections.accept(council.deputy(seat), BODY, kenes.key(), new Elections.Accept(election, council.person(seat)));
    }
    kenes.elections.closeList(head, BODY, kenes.key(), new Elections.CloseList(election));
    return election;
  }

  private UUID round(UUID election, PollMethod method, List<UUID> tellers) {
    pass(2);
    return kenes.elections.openRound(head, BODY, kenes.key(), new Elections.OpenRound(election, method, tellers)).act(ElectionsAct.RoundOpened.class).round();
  }

  private Gathering announce(UUID round) {
    pass(2);
    kenes.elections.announce(head, BODY, kenes.key(), new Elections.Announce(round));
    return this;
  }

  private SortedMap<String, Long> marks(Map<Integer, Integer> votes) {
    SortedMap<String, Long> marks = new TreeMap<>();
    votes.forEach((seat, number) -> marks.put(council.person(seat).toString(), number.longValue()));
    return marks;
  }

  public Gathering electByName(UUID election, Map<Integer, List<Integer>> voters) {
    UUID round = round(election, PollMethod.NAMED, List.of());
    voters.forEach((candidate, seats) -> seats.forEach(seat -> kenes.elections.vote(council.deputy(seat), BODY, kenes.key(),
        new Elections.Vote(round, List.of(council.person(candidate)), false))));
    return announce(round);
  }

  public Gathering electByHands(UUID election, List<Integer> tellers, Map<Integer, Integer> votes) {
    UUID round = round(election, PollMethod.HANDS, tellers.stream().map(council::person).toList());
    tellers.forEach(seat -> kenes.elections.countHands(council.deputy(seat), BODY, kenes.key(), new Elections.CountHands(round, marks(votes))));
    return announce(round);
  }

  /** A counting commission is elected by name; its first member leads it. */
  public Gathering counters(int position, List<Integer> seats) {
    Text question = Text.of("Санақ комиссиясы сайлансын ба?", "Избрать счётную комиссию?", null);
    UUID poll = vote(position, question, PollSubject.procedural(), List.of(), List.of());
    kenes.paperBallots.formCommission(head, BODY, kenes.key(), new PaperBallots.FormCommission(meeting, seats.stream().map(council::person).toList(), council.person(seats.getFirst()), poll));
    return this;
  }

  /** A round on paper: everybody in the hall gets a form, one form is left over. */
  public Gathering electByPaper(UUID election, List<Integer> counters, int spoiled, Map<Integer, Integer> votes) {
    UUID round = round(election, PollMethod.SECRET, List.of());
    PaperBallots papers = kenes.paperBallots;
    Caller leader = council.deputy(counters.getFirst());
    papers.prepareForms(leader, BODY, kenes.key(), new PaperBallots.PrepareForms(round, hall.size() + 1L));
    hall.forEach(seat -> papers.issueForm(leader, BODY, kenes.key(), new PaperBallots.IssueForm(round, council.person(seat))));
    pass(10);
    papers.destroyForms(leader, BODY, kenes.key(), new PaperBallots.DestroyForms(round, 1));
    papers.openBox(leader, BODY, kenes.key(), round);
    papers.countForms(leader, BODY, kenes.key(), new PaperBallots.CountForms(round, hall.size(), spoiled, marks(votes)));
    counters.forEach(seat -> papers.signCount(council.deputy(seat), BODY, kenes.key(), round));
    return announce(round);
  }

  /** Who presided signs the decision. */
  public Gathering sign(UUID decision) {
    kenes.decisions.sign(head, BODY, kenes.key(), decision);
    return this;
  }

  /** The conclusions that its votes brought are signed. */
  public Gathering signConclusions() {
    kenes.db.read(tx -> kenes.decisions.listOfMeeting(tx, BODY, meeting)).forEach(life -> sign(life.decision().id()));
    return this;
  }

  /** The minutes are submitted, signed by the secretary, by who presided and by the other chairs of a joint sitting, and published. */
  public Gathering publishMinutes(Integer... chairs) {
    finish(kenes.minutes.submit(council.secretary(), BODY, kenes.key(), meeting).act(MinutesAct.MinutesSubmitted.class).version(), chairs);
    return this;
  }

  private void finish(int version, Integer... chairs) {
    pass(30);
    kenes.minutes.sign(council.secretary(), BODY, kenes.key(), new Minutes.Sign(meeting, version, Minutes.Signatory.SECRETARY));
    kenes.minutes.sign(head, BODY, kenes.key(), new Minutes.Sign(meeting, version, Minutes.Signatory.CHAIR));
    Arrays.stream(chairs).forEach(seat -> kenes.minutes.sign(council.deputy(seat), BODY, kenes.key(), new Minutes.Sign(meeting, version, Minutes.Signatory.CHAIR)));
    kenes.minutes.publish(council.secretary(), BODY, kenes.key(), new Minutes.Publish(meeting, version));
  }

  /** The secretary words a paragraph of the draft. */
  public Gathering word(String paragraph, Text words) {
    List.of(Lang.KK, Lang.RU).forEach(lang -> kenes.minutes.saveDraft(council.secretary(), BODY, new Minutes.SaveDraft(meeting, lang, Map.of(paragraph, words.exact(lang)))));
    return this;
  }

  /** Published minutes are corrected: a new version that says why. */
  public Gathering correctMinutes(Text reason) {
    finish(kenes.minutes.correct(council.secretary(), BODY, kenes.key(), new Minutes.Correct(meeting, reason)).act(MinutesAct.MinutesSubmitted.class).version());
    return this;
  }
}
