package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.rules.Rulebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deputies ask for the floor on an item; the chair gives it by the declared policy. */
class FloorStoryTest {
  private static final Text AKIM = Text.of("аудан әкімінің орынбасары", "заместитель акима района", null);
  private static final Text REASON = Text.of("Комиссия төрағасының түсіндірмесі қажет", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();
  private TestSitting sitting;

  @BeforeEach
  void onTheFirstItem() {
    sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 18).open().openItem(1);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID ask(int seat, SpeechKind kind) {
    kenes.clock.advance(Duration.ofSeconds(20));
    return ask(council.deputy(seat), council.person(seat), null, kind);
  }

  private UUID ask(Caller caller, UUID person, Text speaker, SpeechKind kind) {
    return kenes.floor.requestFloor(caller, body, kenes.key(), new Floor.RequestFloor(sitting.meeting(), person, speaker, kind))
        .act(FloorAct.FloorRequested.class).request();
  }

  private void withdraw(Caller caller, UUID request) {
    kenes.floor.withdrawRequest(caller, body, kenes.key(), new Floor.WithdrawRequest(sitting.meeting(), request));
  }

  private void move(UUID request, int place, Text reason) {
    kenes.floor.reorderQueue(council.chair(), body, kenes.key(), new Floor.ReorderQueue(sitting.meeting(), request, place, reason));
  }

  private FloorAct.FloorGiven give(UUID request) {
    return given(new Floor.GiveFloor(sitting.meeting(), request, null, null, null)).act(FloorAct.FloorGiven.class);
  }

  private FloorAct.FloorGiven call(UUID person, Text speaker, SpeechKind kind) {
    return given(new Floor.GiveFloor(sitting.meeting(), null, person, speaker, kind)).act(FloorAct.FloorGiven.class);
  }

  private Recorded given(Floor.GiveFloor input) {
    return kenes.floor.giveFloor(council.chair(), body, kenes.key(), input);
  }

  private void end() {
    kenes.floor.endFloor(council.chair(), body, kenes.key(), sitting.meeting());
  }

  private void extend(int minutes) {
    kenes.floor.extendTime(council.chair(), body, kenes.key(), new Floor.ExtendTime(sitting.meeting(), minutes));
  }

  private FloorQueue queue() {
    return kenes.db.read(tx -> kenes.floor.queue(tx, kenes.meetings.get(tx, body, sitting.meeting())));
  }

  private List<UUID> waiting() {
    return queue().places().stream().map(place -> place.request().id()).toList();
  }

  private List<Speech> speeches() {
    return kenes.db.read(tx -> kenes.floor.speeches(tx, body, sitting.meeting()));
  }

  private Optional<Duration> limit(Speech speech) {
    Rulebook rulebook = kenes.db.read(tx -> kenes.rules.get(tx, kenes.meetings.get(tx, body, sitting.meeting()).rulebook()));
    return speech.limit(rulebook);
  }

  @Test
  void theQueueFollowsTheDeclaredPolicy() {
    UUID fifth = ask(5, SpeechKind.DEBATE);
    UUID sixth = ask(6, SpeechKind.DEBATE);
    assertEquals(fifth, give(fifth).request());
    end();
    UUID again = ask(5, SpeechKind.DEBATE);
    UUID seventh = ask(7, SpeechKind.QUESTION);
    UUID report = ask(council.secretary(), null, AKIM, SpeechKind.REPORT);
    UUID order = ask(8, SpeechKind.POINT_OF_ORDER);
    assertEquals(List.of(order, report, sixth, seventh, again), waiting());
    assertEquals(SpeechKind.REPEATED, queue().places().getLast().request().kind(), "the record knows that it is not the first");
    assertEquals(List.of(SpeechKind.DEBATE), speeches().stream().map(Speech::kind).toList());
    give(order);
    end();
    assertEquals(AKIM, give(report).speaker());
    assertEquals(List.of(sixth, seventh, again), waiting());
  }

  @Test
  void aSpeakerWhoLeftIsPassedOverAndFindsTheOwnPlaceOnReturning() {
    UUID fifth = ask(5, SpeechKind.DEBATE);
    UUID sixth = ask(6, SpeechKind.DEBATE);
    sitting.leave(5);
    assertEquals(List.of(fifth, sixth), waiting());
    assertFalse(queue().places().getFirst().here());
    assertRefused(kenes, MeetingsCode.NOT_PRESENT, "person", () -> give(fifth));
    assertEquals(sixth, queue().next().orElseThrow().request().id());
    give(sixth);
    sitting.arrive(5, 5);
    end();
    assertEquals(fifth, queue().next().orElseThrow().request().id());
    give(fifth);
  }

  @Test
  void aDeputyStandsInTheQueueOncePerKind() {
    UUID first = ask(5, SpeechKind.DEBATE);
    assertRefused(kenes, FloorCode.ALREADY_WAITING, "kind", () -> ask(council.deputy(5), council.person(5), null, SpeechKind.DEBATE));
    assertRefused(kenes, FloorCode.ALREADY_WAITING, "kind", () -> ask(council.deputy(5), council.person(5), null, SpeechKind.REPEATED));
    UUID question = ask(5, SpeechKind.QUESTION);
    assertEquals(List.of(first, question), waiting());
    withdraw(council.deputy(5), first);
    assertEquals(List.of(question), waiting());
    assertRefused(kenes, FloorCode.REQUEST_GONE, () -> withdraw(council.deputy(5), first));
    assertRefused(kenes, FloorCode.REQUEST_GONE, () -> give(first));
    ask(5, SpeechKind.DEBATE);
  }

  @Test
  void twoSpeechesInTheDebateOnAnItemAreAllThatTheRulesAllow() {
    for (int speech = 0; speech < 2; speech++) {
      give(ask(5, SpeechKind.DEBATE));
      end();
    }
    assertEquals(List.of(SpeechKind.DEBATE, SpeechKind.REPEATED), speeches().stream().map(Speech::kind).toList());
    var refused = assertRefused(kenes, FloorCode.SPEECHES_USED, "kind", () -> ask(council.deputy(5), council.person(5), null, SpeechKind.DEBATE));
    assertEquals(2, refused.fields().getFirst().args().getFirst());
    assertRefused(kenes, FloorCode.SPEECHES_USED, "kind", () -> call(council.person(5), null, SpeechKind.DEBATE));
    give(ask(5, SpeechKind.QUESTION));
    end();
    sitting.closeItem(1).openItem(2);
    assertEquals(SpeechKind.DEBATE, give(ask(5, SpeechKind.DEBATE)).kind(), "another item is counted anew");
  }

  @Test
  void theChairMovesSomebodyOnlyWithAReason() {
    UUID fifth = ask(5, SpeechKind.DEBATE);
    UUID sixth = ask(6, SpeechKind.DEBATE);
    UUID seventh = ask(7, SpeechKind.DEBATE);
    assertRefused(kenes, FloorCode.NOT_NEXT, () -> give(seventh));
    assertRefused(kenes, FloorCode.NOT_NEXT, () -> call(council.person(7), null, SpeechKind.DEBATE));
    assertRefused(kenes, FloorCode.REORDER_REASON_MISSING, "reason", () -> move(seventh, 1, null));
    assertRefused(kenes, FloorCode.REORDER_REASON_TOO_LONG, "reason", () -> move(seventh, 1, Text.of("ә".repeat(301), null, null)));
    assertRefused(kenes, FloorCode.PLACE_UNKNOWN, "place", () -> move(seventh, 3, REASON));
    assertRefused(kenes, FloorCode.PLACE_UNKNOWN, "place", () -> move(seventh, 4, REASON));
    assertRefused(kenes, FloorCode.REQUEST_GONE, () -> move(UUID.randomUUID(), 1, REASON));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.floor.reorderQueue(council.secretary(), body, kenes.key(),
        new Floor.ReorderQueue(sitting.meeting(), seventh, 1, REASON)));
    move(seventh, 1, REASON);
    assertEquals(List.of(seventh, fifth, sixth), waiting());
    assertEquals(REASON, queue().places().getFirst().moved());
    UUID eighth = ask(8, SpeechKind.POINT_OF_ORDER);
    assertEquals(List.of(eighth, seventh, fifth, sixth), waiting());
    give(eighth);
    end();
    give(seventh);
  }

  @Test
  void theFloorIsGivenToOneAtATime() {
    assertRefused(kenes, FloorCode.FLOOR_FREE, this::end);
    assertRefused(kenes, FloorCode.SPEAKER_MISSING, "speaker", () -> call(null, null, SpeechKind.REPORT));
    assertRefused(kenes, FloorCode.SPEECH_KIND_MISSING, "kind", () -> call(council.person(2), null, null));
    assertRefused(kenes, MeetingsCode.NOT_PRESENT, "person", () -> call(council.person(20), null, SpeechKind.REPORT));
    call(null, AKIM, SpeechKind.REPORT);
    assertRefused(kenes, FloorCode.FLOOR_TAKEN, () -> call(council.person(2), null, SpeechKind.DEBATE));
    end();
    UUID waiting = ask(2, SpeechKind.DEBATE);
    assertEquals(waiting, call(council.person(2), null, SpeechKind.DEBATE).request(), "who is called leaves the queue");
    assertEquals(List.of(), waiting());
    sitting.closeItem(1);
    assertTrue(speeches().stream().allMatch(speech -> speech.endedAt() != null), "closing the item ends the speech");
  }

  @Test
  void duringAVoteNobodySpeaks() {
    UUID request = ask(5, SpeechKind.DEBATE);
    UUID poll = sitting.openPoll(1);
    assertRefused(kenes, MeetingsCode.VOTE_RUNS, () -> give(request));
    sitting.closePoll(poll);
    give(request);
  }

  @Test
  void aClosedItemLeavesNobodyWaiting() {
    UUID request = ask(5, SpeechKind.DEBATE);
    sitting.closeItem(1);
    assertEquals(List.of(), waiting());
    assertRefused(kenes, MeetingsCode.ITEM_NOT_OPEN, () -> give(request));
    assertRefused(kenes, MeetingsCode.ITEM_NOT_OPEN, () -> ask(council.deputy(5), council.person(5), null, SpeechKind.DEBATE));
    sitting.openItem(2);
    assertEquals(List.of(), waiting());
    assertRefused(kenes, FloorCode.REQUEST_GONE, () -> give(request));
    sitting.closeItem(2).close();
    assertRefused(kenes, MeetingsCode.MEETING_CLOSED, () -> ask(council.deputy(5), council.person(5), null, SpeechKind.DEBATE));
  }

  @Test
  void timeIsWhatTheRulesSayAndWhatTheChairAdds() {
    give(ask(5, SpeechKind.DEBATE));
    assertEquals(Optional.of(Duration.ofMinutes(5)), limit(speeches().getLast()));
    assertRefused(kenes, FloorCode.MINUTES_WRONG, "minutes", () -> extend(0));
    assertRefused(kenes, FloorCode.MINUTES_WRONG, "minutes", () -> extend(31));
    extend(2);
    extend(1);
    assertEquals(Optional.of(Duration.ofMinutes(8)), limit(speeches().getLast()));
    end();
    assertRefused(kenes, FloorCode.FLOOR_FREE, () -> extend(1));
    give(ask(5, SpeechKind.DEBATE));
    assertEquals(Optional.of(Duration.ofMinutes(3)), limit(speeches().getLast()), "a repeated speech is shorter");
    end();
    call(null, AKIM, SpeechKind.REPORT);
    assertEquals(Optional.of(Duration.ofMinutes(20)), limit(speeches().getLast()));
    end();
    call(null, AKIM, SpeechKind.ANSWER);
    assertEquals(Optional.empty(), limit(speeches().getLast()));
    assertRefused(kenes, FloorCode.NO_TIME_LIMIT, () -> extend(1));
  }

  @Test
  void deputiesAskForThemselvesAndStaffForAnybody() {
    UUID meeting = sitting.meeting();
    Caller stranger = council.stranger();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> ask(council.deputy(5), council.person(6), null, SpeechKind.DEBATE));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> ask(stranger, null, AKIM, SpeechKind.REPORT));
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> ask(Caller.anonymous(), null, AKIM, SpeechKind.REPORT));
    assertRefused(kenes, MeetingsCode.NOT_PRESENT, "person", () -> ask(council.deputy(20), council.person(20), null, SpeechKind.DEBATE));
    assertRefused(kenes, FloorCode.SPEAKER_MISSING, "speaker", () -> ask(council.staff(), null, null, SpeechKind.REPORT));
    assertRefused(kenes, FloorCode.SPEECH_KIND_MISSING, "kind", () -> ask(council.deputy(5), council.person(5), null, null));
    UUID sixth = ask(council.staff(), council.person(6), null, SpeechKind.DEBATE);
    ask(council.chair(), null, AKIM, SpeechKind.REPORT);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> withdraw(council.deputy(5), sixth));
    withdraw(council.deputy(6), sixth);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.floor.giveFloor(council.secretary(), body, kenes.key(),
        new Floor.GiveFloor(meeting, null, null, AKIM, SpeechKind.REPORT)));
  }

  @Test
  void theRecordingIsLinkedAndLinkedAnew() {
    UUID meeting = sitting.meeting();
    String address = "https://video.example/watch?v=1";
    assertRefused(kenes, FloorCode.RECORDING_ADDRESS_WRONG, "address", () -> link(council.staff(), "javascript:alert(1)", 0));
    assertRefused(kenes, FloorCode.RECORDING_OFFSET_WRONG, "offset", () -> link(council.staff(), address, -1));
    assertRefused(kenes, FloorCode.RECORDING_OFFSET_WRONG, "offset", () -> link(council.staff(), address, 86_401));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> link(council.chair(), address, 0));
    link(council.staff(), address, 10);
    link(council.secretary(), " " + address + " ", 155);
    assertEquals(new Recording(address, 155), kenes.db.read(tx -> kenes.floor.findRecording(tx, body, meeting)).orElseThrow());
  }

  private void link(Caller caller, String address, int offset) {
    kenes.floor.linkRecording(caller, body, kenes.key(), new Floor.LinkRecording(sitting.meeting(), address, offset));
  }

  @Test
  void theSameRequestSentTwiceStandsOnce() {
    String key = kenes.key();
    Floor.RequestFloor request = new Floor.RequestFloor(sitting.meeting(), council.person(5), null, SpeechKind.DEBATE);
    kenes.floor.requestFloor(council.deputy(5), body, key, request);
    assertTrue(kenes.floor.requestFloor(council.deputy(5), body, key, request).repeated());
    assertEquals(1, waiting().size());
  }
}
