package kenes.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Json;
import kenes.meetings.AgendaVersion;
import kenes.meetings.Form;
import kenes.meetings.InvitedStay;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Opinion;
import kenes.meetings.QuorumReading;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesDrafterTest {
  private static final MinutesFacts REGULAR = DemoFacts.ofSession(33);

  /** The whole text of the demo's sittings, as a person reads it. */
  @ParameterizedTest
  @CsvSource({"33, KK", "33, RU", "34, KK", "34, RU"})
  void draftsTheOfficialText(int session, Lang lang) throws Exception {
    String name = "/minutes/session-" + session + "." + lang.code() + ".txt";
    try (InputStream golden = MinutesDrafterTest.class.getResourceAsStream(name)) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), plain(MinutesDrafter.draft(DemoFacts.ofSession(session), lang)));
    }
  }

  @Test
  void bothLanguagesSayTheSame() {
    MinutesText kk = MinutesDrafter.draft(REGULAR, Lang.KK);
    MinutesText ru = MinutesDrafter.draft(REGULAR, Lang.RU);
    assertEquals(List.copyOf(kk.paragraphs().keySet()), List.copyOf(ru.paragraphs().keySet()));
    kk.paragraphs().forEach((key, paragraph) -> {
      assertEquals(paragraph.editable(), ru.paragraphs().get(key).editable(), key);
      if (!key.startsWith("agenda-") && !key.contains("paper") && !key.equals("meeting") && !key.contains("quorum-rule")) {
        assertEquals(numbers(paragraph.text()), numbers(ru.paragraphs().get(key).text()), key);
      }
    });
  }

  @Test
  void survivesItsOwnJson() {
    MinutesText text = MinutesDrafter.draft(REGULAR, Lang.KK);
    assertEquals(text, Json.read(Json.write(text), MinutesText.class));
  }

  @Test
  void secretaryPutsOnlyEditableParagraphsOtherwise() {
    MinutesText text = MinutesDrafter.draft(REGULAR, Lang.RU);
    MinutesText edited = text.with(Map.of("item-2-report-1", "Доклад.\nВторая строка.", "item-2-vote-1-counts", "За – 21", "no-such-key", "?"));
    assertEquals(List.of("Доклад.", "Вторая строка."), edited.paragraphs().get("item-2-report-1").lines());
    assertEquals(text.paragraphs().get("item-2-vote-1-counts"), edited.paragraphs().get("item-2-vote-1-counts"));
    assertEquals(text.paragraphs().keySet(), edited.paragraphs().keySet());
  }

  @Test
  void reasonOfAbsenceIsNeverTold() {
    String text = plain(MinutesDrafter.draft(REGULAR, Lang.RU));
    assertFalse(text.contains("по болезни") || text.contains("командировка"));
    assertTrue(text.contains("Цой Роман Аркадьевич. Причина известна аппарату"));
  }

  @Test
  void lostQuorumAndItsReturnAreWrittenDown() {
    List<QuorumReading> readings = REGULAR.quorum().stream().map(reading -> reading.cause().equals("ItemOpened")
        && reading.item().equals(REGULAR.items().get(2).id()) ? with(reading, new MeetingsAct.Quorum(13, 21, 14, false)) : reading).toList();
    MinutesText text = MinutesDrafter.draft(facts(readings, REGULAR.results()), Lang.RU);
    assertEquals("Время: 10:55. Кворум утрачен: присутствуют – 13, необходимо – 14.", text.paragraphs().get("quorum-1").text());
    assertTrue(text.paragraphs().get("quorum-2").text().startsWith("Время: 11:28. Кворум восстановлен"));
    assertFalse(MinutesDrafter.draft(REGULAR, Lang.RU).paragraphs().containsKey("quorum-1"));
  }

  @Test
  void importedVoteDoesNotTellAbsentFromNotVoting() {
    Result vote = REGULAR.results().get(1);
    Poll poll = vote.poll();
    List<SeatVote> seats = vote.seats().stream().map(seat -> seat.outcome() == SeatOutcome.ABSENT
        ? new SeatVote(seat.seat(), seat.person(), SeatOutcome.ABSENT_OR_DID_NOT_VOTE, null) : seat).toList();
    Poll imported = new Poll(poll.body(), poll.id(), poll.meeting(), poll.item(), poll.number(), poll.question(), poll.terms(), poll.rule(),
        poll.papers(), false, poll.openedAt(), poll.openedIndex(), poll.closedAt(), poll.closedIndex(), poll.validity(), null);
    Outcome outcome = Outcome.of(poll.rule(), Tally.of(seats.stream().map(SeatVote::outcome).toList()));
    MinutesText text = MinutesDrafter.draft(facts(REGULAR.quorum(), List.of(new Result(imported, outcome, seats, null))), Lang.RU);
    assertEquals("За – 17, против – 0, воздержались – 1, отсутствовали или не голосовали – 2, вакантных мест – 1.",
        text.paragraphs().get("item-2-vote-1-counts").text());
    assertEquals("отсутствовал или не голосовал", text.sections().stream().filter(section -> section.table() != null).skip(1).findFirst()
        .orElseThrow().table().rows().get(17).get(2));
  }

  @Test
  void correctionNamesTheVersionThatItCorrects() {
    MinutesText text = MinutesDrafter.draft(REGULAR.as(new Edition(3, 1, null, 0)), Lang.KK);
    assertEquals("Түзетілген нұсқа. Бұрынғы нұсқасы жазбада сақталады: № 1.", text.paragraphs().get("corrected").text());
    assertNotEquals(MinutesDrafter.draft(REGULAR, Lang.KK), text);
  }

  @Test
  void tellsWhatWasDoneAroundTheSitting() {
    AgendaVersion.Line first = new AgendaVersion.Line(REGULAR.items().getFirst().id(), 1, Text.same("Бюджет"), false);
    AgendaVersion.Line second = new AgendaVersion.Line(REGULAR.items().get(1).id(), 2, Text.of("Жол туралы", "О дороге", null), false);
    java.time.Instant at = REGULAR.meeting().noticeAt();
    Opinion given = new Opinion("KZ-DEMO", first.item(), second.item(), null, Text.of("бюджет комиссиясы", "комиссия по бюджету", null), null, at, Opinion.Position.WITH_REMARKS, "Учесть сроки.", at, null, null);
    MinutesFacts facts = new MinutesFacts(REGULAR.body(), REGULAR.zone(), true, REGULAR.meeting(), REGULAR.presiding(), REGULAR.seats(), Set.of(), REGULAR.quorumRule(),
        REGULAR.items(), REGULAR.papers(), REGULAR.attendance(), REGULAR.quorum(), REGULAR.speeches(), REGULAR.results(), Map.of(), List.of(), Map.of(), REGULAR.names(), REGULAR.guests(),
        new MinutesFacts.Related(List.of(new AgendaVersion(1, 5, at, "MeetingConvened", null, List.of(first)),
            new AgendaVersion(2, 9, at, "AgendaItemAdded", Text.of("Әкімнің ұсынысы.", "Предложение акима.", null), List.of(first, second))), List.of(given), List.of(),
            List.of(new ReadOut("3", List.of(Text.same("Цой Роман")), Text.of("аудан әкімі", "аким района", null), Text.of("Жол туралы", "О дороге", null))), List.of(), "https://video.example/33", null),
        null, new Edition(1, null, null, 2));
    Map<String, MinutesText.Paragraph> told = MinutesDrafter.draft(facts, Lang.RU).paragraphs();
    assertEquals("Бюджет", told.get("proposed-1").text());
    assertEquals("1 октября 2026 г., 09:00. В повестку дня включён вопрос: «О дороге». Причина: Предложение акима.", told.get("agenda-change-1").text());
    assertEquals("Заключение представлено: комиссия по бюджету. Заключение: с замечаниями.", told.get("item-2-opinion-1").text());
    assertEquals("Содержание заключения: Учесть сроки.", told.get("item-2-opinion-1-remark").text());
    assertEquals("Депутатский запрос № 3. Автор: Цой Роман. Адресат: аким района. Предмет: О дороге.", told.get("request-1").text());
    assertEquals("Трансляция и видеозапись заседания: https://video.example/33", told.get("broadcast").text());
    assertTrue(told.get("language").text().endsWith("ожидающих перевода: 2."));
  }

  /** Whoever was invited by the post they hold elsewhere: who came, who was sent in their place, who did not come, which post nobody holds. */
  @Test
  void namesTheHoldersOfPostsThatWereInvited() {
    MeetingsAct.Invited came = invited("Серік", "Серик");
    MeetingsAct.Invited replaced = invited("Айгүл", "Айгуль");
    MeetingsAct.Invited other = new MeetingsAct.Invited(replaced.invited(), replaced.name(), replaced.office(), false, replaced.from(), Text.of("Орынбасар Дана", "Заместитель Дана", null));
    MeetingsAct.Invited absent = invited("Ерлан", "Ерлан");
    MeetingsAct.Vacant vacant = new MeetingsAct.Vacant("KZ-FAR", "chair", Text.of("Алыс аудандық мәслихаты, төраға", "Маслихат Дальнего района, председатель", null));
    MeetingsAct.Setting setting = new MeetingsAct.Setting(Form.EXTENDED, false, null, List.of(came, other, absent), List.of(), List.of(vacant));
    List<InvitedStay> stays = Stream.of(came, other).map(guest -> new InvitedStay(guest.invited(), REGULAR.meeting().openedAt(), null)).toList();
    Map<String, MinutesText.Paragraph> kk = MinutesDrafter.draft(extended(setting, stays), Lang.KK).paragraphs();
    Map<String, MinutesText.Paragraph> ru = MinutesDrafter.draft(extended(setting, stays), Lang.RU).paragraphs();
    assertTrue(kk.get("invited").text().endsWith("Серік, Көрші аудандық мәслихаты, төраға; Орынбасар Дана (Айгүл, Көрші аудандық мәслихаты, төраға)"), () -> kk.get("invited").text());
    assertTrue(ru.get("invited").text().endsWith("Серик, Маслихат Соседнего района, председатель; Заместитель Дана (Айгуль, Маслихат Соседнего района, председатель)"), () -> ru.get("invited").text());
    assertEquals("Шақырылып, келмегендер: Ерлан, Көрші аудандық мәслихаты, төраға", kk.get("invited-absent").text());
    assertEquals("Приглашены, но не прибыли: Ерлан, Маслихат Соседнего района, председатель", ru.get("invited-absent").text());
    assertEquals("Шақырылатын қызмет орны бос: Алыс аудандық мәслихаты, төраға", kk.get("invited-vacant").text());
    assertEquals("Должности приглашаемых вакантны: Маслихат Дальнего района, председатель", ru.get("invited-vacant").text());
  }

  private static MeetingsAct.Invited invited(String kk, String ru) {
    return new MeetingsAct.Invited(UUID.randomUUID(), Text.of(kk, ru, null), Text.of("Көрші аудандық мәслихаты, төраға", "Маслихат Соседнего района, председатель", null), false,
        new MeetingsAct.Holder("KZ-NEAR", "chair", UUID.randomUUID()), null);
  }

  private static MinutesFacts extended(MeetingsAct.Setting setting, List<InvitedStay> stays) {
    Meeting of = REGULAR.meeting();
    Meeting meeting = new Meeting(of.body(), of.id(), of.session(), of.term(), of.series(), of.number(), of.kind(), of.training(), of.organization(), of.title(), of.place(), of.startsAt(), of.noticeAt(),
        of.notice(), of.rulebook(), of.openedAt(), of.closedAt(), of.sitting(), of.call(), setting, of.failed(), of.continuedIn());
    return new MinutesFacts(REGULAR.body(), REGULAR.zone(), true, meeting, REGULAR.presiding(), REGULAR.seats(), Set.of(), REGULAR.quorumRule(), REGULAR.items(), REGULAR.papers(), REGULAR.attendance(),
        REGULAR.quorum(), REGULAR.speeches(), REGULAR.results(), Map.of(), List.of(), Map.of(), REGULAR.names(), stays, REGULAR.related(), null, Edition.first());
  }

  @Test
  void termsAreCountedInRomanNumerals() {
    assertEquals(List.of("I", "IV", "VIII", "IX", "XIV", "XL", "MCMXCIX"),
        IntStream.of(1, 4, 8, 9, 14, 40, 1999).mapToObj(Roman::of).toList());
  }

  private static MinutesFacts facts(List<QuorumReading> quorum, List<Result> results) {
    return new MinutesFacts(REGULAR.body(), REGULAR.zone(), true, REGULAR.meeting(), REGULAR.presiding(), REGULAR.seats(), Set.of(),
        REGULAR.quorumRule(), REGULAR.items(), REGULAR.papers(), REGULAR.attendance(), quorum, REGULAR.speeches(), results, Map.of(), List.of(), Map.of(),
        REGULAR.names(), REGULAR.guests(), REGULAR.related(), null, Edition.first());
  }

  private static QuorumReading with(QuorumReading reading, MeetingsAct.Quorum quorum) {
    return new QuorumReading(reading.index(), reading.at(), reading.cause(), reading.item(), quorum);
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+").matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  private static String plain(MinutesText text) {
    return text.sections().stream().map(section -> (section.heading() == null ? "" : "## " + section.heading() + "\n")
        + section.paragraphs().stream().map(paragraph -> paragraph.text() + "\n").collect(Collectors.joining())
        + (section.table() == null ? "" : String.join(" | ", section.table().columns()) + "\n"
            + section.table().rows().stream().map(row -> String.join(" | ", row) + "\n").collect(Collectors.joining())))
        .collect(Collectors.joining("\n"));
  }
}
