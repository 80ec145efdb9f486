package kenes.minutes;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.SpeechKind;
import kenes.minutes.Minutes.Signatory;
import kenes.minutes.MinutesVersion.Status;
import kenes.print.PdfACheck;
import kenes.register.Registrar;
import kenes.texts.Comparison;
import kenes.texts.Row;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From the closed sitting to published minutes, through the facades alone. */
class MinutesStoryTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static final String SPEECH = "item-1-speech-1";
  private static final Text WHY = Text.of("Сөз дәл жазылмаған.", "Речь записана неточно.", null);
  private static final String REPORT = "item-1-report-1";

  private static TestKenes kenes;

  /** Each story has a council of its own. */
  private final String body = "KZ-TEST-" + COUNCILS.incrementAndGet();
  private final TestCouncil council = new TestCouncil(kenes, body, 6, 5);
  private final Caller secretary = council.secretary();
  private final Caller chair = council.chair();
  private UUID meeting;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void sit() {
    kenes.clock.set(TestKenes.NOON);
    MeetingsAct.MeetingConvened convened = kenes.convening.convene(secretary, body, kenes.key(), new Convening.Convene("regular", null,
        council.plenary(), Text.of("Бірінші отырыс", "Первое заседание", "First sitting"), Text.of("Мәжіліс залы", "Зал заседаний", "Hall"),
        kenes.clock.instant().plus(Duration.ofDays(11)), List.of(new Convening.NewItem(
            Text.of("Бюджет туралы", "О бюджете", "On the budget"), "default")))).act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    UUID item = convened.agenda().getFirst().item();
    kenes.clock.advance(Duration.ofDays(11));
    for (int seat = 1; seat <= 4; seat++) {
      kenes.meetings.arrive(secretary, body, kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    }
    kenes.meetings.explainAbsence(secretary, body, kenes.key(), new Meetings.ExplainAbsence(meeting, council.person(5), "Ауырып қалды"));
    kenes.meetings.open(chair, body, kenes.key(), meeting);
    kenes.meetings.openItem(chair, body, kenes.key(), meeting, item);
    speak(null, Text.of("бөлім басшысы", "руководитель отдела", "head of the department"), "report");
    speak(council.person(3), null, "debate");
    UUID poll = kenes.voting.open(chair, body, kenes.key(), new Voting.Open(item, Text.of("Бюджет қабылдансын ба?", "Принять бюджет?", null), true))
        .act(VotingAct.PollOpened.class).poll();
    for (int seat = 1; seat <= 4; seat++) {
      kenes.voting.cast(council.deputy(seat), body, kenes.key(), new Voting.Cast(poll, council.person(seat), seat == 4 ? Choice.AGAINST : Choice.FOR));
    }
    kenes.clock.advance(Duration.ofMinutes(2));
    kenes.voting.close(chair, body, kenes.key(), poll);
    kenes.meetings.closeItem(chair, body, kenes.key(), meeting, item);
    assertRefused(kenes, MinutesCode.MEETING_NOT_CLOSED, () -> kenes.minutes.draft(secretary, body, meeting));
    assertRefused(kenes, MinutesCode.MEETING_NOT_CLOSED, this::submit);
    kenes.meetings.close(chair, body, kenes.key(), meeting);
  }

  private void speak(UUID person, Text speaker, String kind) {
    kenes.clock.advance(Duration.ofMinutes(5));
    kenes.floor.giveFloor(chair, body, kenes.key(), new Floor.GiveFloor(meeting, null, person, speaker, SpeechKind.find(kind).orElseThrow()));
    kenes.floor.endFloor(chair, body, kenes.key(), meeting);
  }

  @AfterEach
  void replay() {
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void fromDraftToPublishedDocuments() throws Exception {
    Draft draft = kenes.minutes.draft(secretary, body, meeting);
    assertTrue(draft.changed());
    assertEquals("Председательствующий: Депутатов Сынак 1", draft.ru().paragraphs().get("presiding").text());
    assertEquals("За – 3, против – 1, воздержались – 0, не голосовали – 0, отсутствовали – 1, вакантных мест – 1.",
        draft.ru().paragraphs().get("item-1-vote-1-counts").text());
    assertFalse(draft.ru().paragraphs().containsKey("quorum-1"), "the quorum was never lost");
    save(Lang.KK, Map.of(SPEECH, "Депутат жобаны қолдады.\r\n\r\nҰсыныс енгізді."));
    save(Lang.RU, Map.of(SPEECH, "Депутат поддержал проект.", REPORT, "Доложил руководитель отдела."));
    submit();
    MinutesVersion submitted = last();
    assertEquals(Status.SUBMITTED, submitted.status());
    sign(secretary, 1, Signatory.SECRETARY);
    assertEquals(Status.SIGNED_BY_SECRETARY, last().status());
    kenes.clock.advance(Duration.ofMinutes(30));
    sign(chair, 1, Signatory.CHAIR);
    publish(1);
    MinutesVersion published = last();
    assertEquals(Status.PUBLISHED, published.status());
    assertEquals(published, kenes.db.read(tx -> kenes.minutes.findPublished(tx, body, meeting)).orElseThrow());
    assertDocument(published, Lang.KK, "Депутат жобаны қолдады.", "Электрондық түрде қол қойылды: 2026 жылғы 27 қараша, 12:42.");
    assertDocument(published, Lang.RU, "Депутат поддержал проект.", "Подписано в электронном виде: 27 ноября 2026 г., 12:42.");
  }

  private void assertDocument(MinutesVersion version, Lang lang, String... words) throws Exception {
    MinutesText text = kenes.db.read(tx -> kenes.minutes.content(tx, version.text(lang)));
    assertTrue(text.paragraphs().get(SPEECH).text().startsWith(words[0]), text.paragraphs().get(SPEECH).text());
    byte[] pdf = kenes.db.read(tx -> kenes.minutes.pdf(tx, version.pdf(lang)));
    assertEquals(List.of(), PdfACheck.violations(pdf, PDFAFlavour.PDFA_2_A));
    assertEquals(List.of(), PdfACheck.violations(pdf, PDFAFlavour.PDFUA_1));
    try (var document = Loader.loadPDF(pdf)) {
      String printed = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      for (String expected : words) {
        assertTrue(printed.contains(expected.replaceAll("\\s+", "")), () -> expected + " is not in: " + printed);
      }
      assertTrue(printed.contains(version.text(lang).hex()));
      text.paragraphs().values().forEach(paragraph -> paragraph.lines().forEach(line ->
          assertTrue(printed.contains(line.replaceAll("\\s+", "")), () -> "not printed: " + line)));
    }
  }

  @Test
  void draftKeepsTheSecretarysWordsAndFollowsTheRecord() {
    save(Lang.KK, Map.of(SPEECH, "Депутат жобаны қолдады."));
    save(Lang.KK, Map.of(REPORT, "Баяндама тыңдалды."));
    Draft draft = kenes.minutes.draft(secretary, body, meeting);
    assertEquals(Set.of(SPEECH, REPORT), draft.edited(Lang.KK));
    assertEquals("Депутат жобаны қолдады.", draft.kk().paragraphs().get(SPEECH).text());
    assertEquals(Set.of(), draft.edited(Lang.RU));
    String drafted = draft.ru().paragraphs().get(SPEECH).text();
    save(Lang.RU, Map.of(SPEECH, "Иначе."));
    save(Lang.RU, Map.of(SPEECH, drafted));
    assertEquals(Set.of(), kenes.minutes.draft(secretary, body, meeting).edited(Lang.RU), "the drafted words again are no edit");
  }

  @Test
  void wholeFormMayBeSentBack() {
    Draft draft = kenes.minutes.draft(secretary, body, meeting);
    Map<String, String> form = new java.util.HashMap<>();
    draft.kk().paragraphs().forEach((key, paragraph) -> form.put(key, paragraph.text().replace("\n", "\r\n")));
    form.put(SPEECH, "Басқаша.");
    save(Lang.KK, form);
    assertEquals(Set.of(SPEECH), kenes.minutes.draft(secretary, body, meeting).edited(Lang.KK));
  }

  @Test
  void badDraftsAreRefusedByField() {
    refusedField(MinutesCode.TEXT_MISSING, SPEECH, "  \n ");
    refusedField(MinutesCode.TEXT_TOO_LONG, SPEECH, "а".repeat(10_001));
    refusedField(MinutesCode.CHARACTERS_NOT_PRINTABLE, SPEECH, "сөйледі \uD83D\uDE00");
    refusedField(MinutesCode.PARAGRAPH_FIXED, "item-1-vote-1-counts", "Жақтап – 6");
    refusedField(MinutesCode.PARAGRAPH_UNKNOWN, "item-7-speech-1", "Сөз");
    assertRefused(kenes, MinutesCode.LANGUAGE_WITHOUT_MINUTES, () -> save(Lang.EN, Map.of(SPEECH, "Words.")));
  }

  private void refusedField(MinutesCode code, String key, String words) {
    assertRefused(kenes, code, key, () -> save(Lang.KK, Map.of(key, words)));
  }

  @Test
  void signaturesHaveAnOrderAndAVersion() {
    assertRefused(kenes, MinutesCode.MINUTES_UNKNOWN, () -> sign(secretary, 1, Signatory.SECRETARY));
    submit();
    assertRefused(kenes, MinutesCode.SECRETARY_FIRST, () -> sign(chair, 1, Signatory.CHAIR));
    assertRefused(kenes, MinutesCode.NOT_SIGNED, () -> publish(1));
    assertRefused(kenes, MinutesCode.VERSION_REPLACED, () -> sign(secretary, 2, Signatory.SECRETARY));
    sign(secretary, 1, Signatory.SECRETARY);
    assertRefused(kenes, MinutesCode.SIGNED_ALREADY, () -> sign(secretary, 1, Signatory.SECRETARY));
    assertRefused(kenes, MinutesCode.NOT_SIGNED, () -> publish(1));
    sign(chair, 1, Signatory.CHAIR);
    assertRefused(kenes, MinutesCode.SIGNED_ALREADY, () -> sign(chair, 1, Signatory.CHAIR));
    publish(1);
    assertRefused(kenes, MinutesCode.PUBLISHED_ALREADY, () -> publish(1));
  }

  @Test
  void everyoneSignsAsWhatTheyAre() {
    submit();
    for (Caller caller : List.of(chair, council.deputy(2), council.staff(), council.stranger())) {
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> sign(caller, 1, Signatory.SECRETARY));
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.minutes.draft(caller, body, meeting));
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.minutes.submit(caller, body, kenes.key(), meeting));
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.minutes.publish(caller, body, kenes.key(), new Minutes.Publish(meeting, 1)));
    }
    sign(secretary, 1, Signatory.SECRETARY);
    for (Caller caller : List.of(secretary, council.deputy(2), council.staff(), council.stranger())) {
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> sign(caller, 1, Signatory.CHAIR));
    }
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> sign(Caller.anonymous(), 1, Signatory.CHAIR));
  }

  @Test
  void unsignedTextGivesWayToABetterOne() {
    submit();
    assertRefused(kenes, MinutesCode.NOTHING_CHANGED, this::submit);
    sign(secretary, 1, Signatory.SECRETARY);
    save(Lang.RU, Map.of(SPEECH, "Депутат поддержал проект."));
    submit();
    assertEquals(2, last().version());
    assertEquals(Status.SUBMITTED, last().status(), "signatures belong to the text that was signed");
    assertRefused(kenes, MinutesCode.VERSION_REPLACED, () -> sign(chair, 1, Signatory.CHAIR));
    MinutesText text = kenes.db.read(tx -> kenes.minutes.content(tx, last().ru()));
    assertFalse(text.paragraphs().containsKey("corrected"), "nothing was published that it could correct");
  }

  @Test
  void correctionIsANewVersionAndTheEarlierOneStays() {
    submit();
    complete(1);
    MinutesVersion first = last();
    assertRefused(kenes, MinutesCode.NOTHING_CHANGED, this::submit);
    save(Lang.KK, Map.of(SPEECH, "Түзетілген сөз."));
    assertRefused(kenes, MinutesCode.CORRECTION_WITHOUT_REASON, this::submit);
    assertRefused(kenes, MinutesCode.REASON_MISSING, "reason.ru", () -> correct(Text.of("Сөз дәл жазылмаған.", null, null)));
    assertRefused(kenes, MinutesCode.CHARACTERS_NOT_PRINTABLE, "reason.kk", () -> correct(Text.of("\uD83D\uDE00", "Неточно.", null)));
    correct(WHY);
    assertEquals(first, kenes.db.read(tx -> kenes.minutes.findPublished(tx, body, meeting)).orElseThrow(), "until the correction is out");
    complete(2);
    List<MinutesVersion> versions = kenes.db.read(tx -> kenes.minutes.versions(tx, body, meeting));
    assertEquals(List.of(2, 1), versions.stream().map(MinutesVersion::version).toList());
    assertEquals(first, versions.get(1));
    assertNotEquals(first.pdfKk(), last().pdfKk());
    assertEquals("Түзетілген нұсқа. Бұрынғы нұсқасы жазбада сақталады: № 1.",
        kenes.db.read(tx -> kenes.minutes.content(tx, last().kk())).paragraphs().get("corrected").text());
    assertEquals("Исправление внесено секретарём заседания. Причина: Речь записана неточно.",
        kenes.db.read(tx -> kenes.minutes.content(tx, last().ru())).paragraphs().get("corrected-why").text());
    assertRefused(kenes, MinutesCode.NOTHING_CHANGED, () -> correct(Text.of("Тағы бір себеп.", "Ещё причина.", null)));
  }

  @Test
  void correctionIsCorrectedInItsTurn() {
    assertRefused(kenes, MinutesCode.NOTHING_TO_CORRECT, () -> correct(WHY));
    submit();
    complete(1);
    save(Lang.KK, Map.of(SPEECH, "Түзетілген сөз."));
    correct(WHY);
    save(Lang.KK, Map.of(SPEECH, "Қайта түзетілген сөз."));
    correct(WHY);
    assertEquals(1, last().corrects(), "the second version was never signed: the third takes its place");
    complete(3);
    save(Lang.RU, Map.of(SPEECH, "Исправлено ещё раз."));
    correct(Text.of("Орысша мәтін дәлденді.", "Уточнён русский текст.", null));
    assertEquals(3, last().corrects());
    complete(4);
    List<MinutesVersion> versions = kenes.db.read(tx -> kenes.minutes.versions(tx, body, meeting));
    assertEquals(List.of(4, 3, 2, 1), versions.stream().map(MinutesVersion::version).toList());
    assertEquals("Уточнён русский текст.", versions.getFirst().reason().ru());
    Comparison compared = kenes.db.read(tx -> Comparison.of(kenes.minutes.content(tx, versions.get(3).kk()).lines(), kenes.minutes.content(tx, versions.get(1).kk()).lines()));
    assertEquals(List.of("Қайта түзетілген сөз."), compared.changes().stream().map(Row::textAfter).filter(line -> line.contains("сөз")).toList());
  }

  @Test
  void nobodySignsWhoWasNotThere() {
    kenes.minutes.submit(secretary, body, kenes.key(), meeting);
    sign(secretary, 1, Signatory.SECRETARY);
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(council.person(5), council.plenary(),
        "deputy_chair", null, TestCouncil.TERM, null, null, TestCouncil.BEGAN, null));
    Caller absent = council.deputy(5);
    assertRefused(kenes, MinutesCode.SIGNATORY_WAS_ABSENT, () -> sign(absent, 1, Signatory.CHAIR));
    boolean may = kenes.db.read(tx -> kenes.minutes.maySign(tx, absent, kenes.meetings.get(tx, body, meeting), last(), Signatory.CHAIR));
    assertFalse(may);
    sign(chair, 1, Signatory.CHAIR);
    assertEquals(council.person(1), last().chair());
  }

  @Test
  void whatOneLanguageLacksIsSaid() {
    save(Lang.KK, Map.of(SPEECH, "Депутат жобаны қолдады."));
    assertTrue(kenes.minutes.draft(secretary, body, meeting).ru().paragraphs().get("language").text().endsWith("ожидающих перевода: 1."));
    save(Lang.RU, Map.of(SPEECH, "Депутат поддержал проект."));
    assertTrue(kenes.minutes.draft(secretary, body, meeting).ru().paragraphs().get("language").text().endsWith("ожидающих перевода, нет."));
  }

  private void correct(Text reason) {
    kenes.minutes.correct(secretary, body, kenes.key(), new Minutes.Correct(meeting, reason));
  }

  @Test
  void retryAfterACutConnectionPublishesOnce() {
    submit();
    sign(secretary, 1, Signatory.SECRETARY);
    sign(chair, 1, Signatory.CHAIR);
    Recorded published = kenes.minutes.publish(secretary, body, "same-key-1", new Minutes.Publish(meeting, 1));
    byte[] pdf = kenes.db.read(tx -> kenes.minutes.pdf(tx, last().pdfKk()));
    Recorded again = kenes.minutes.publish(secretary, body, "same-key-1", new Minutes.Publish(meeting, 1));
    assertTrue(again.repeated());
    assertEquals(published.last(), again.last());
    assertArrayEquals(pdf, kenes.db.read(tx -> kenes.minutes.pdf(tx, last().pdfKk())));
  }

  private void complete(int version) {
    sign(secretary, version, Signatory.SECRETARY);
    sign(chair, version, Signatory.CHAIR);
    publish(version);
  }

  private void save(Lang lang, Map<String, String> paragraphs) {
    kenes.minutes.saveDraft(secretary, body, new Minutes.SaveDraft(meeting, lang, paragraphs));
  }

  private void submit() {
    kenes.minutes.submit(secretary, body, kenes.key(), meeting);
  }

  private void sign(Caller caller, int version, Signatory as) {
    kenes.minutes.sign(caller, body, kenes.key(), new Minutes.Sign(meeting, version, as));
  }

  private void publish(int version) {
    kenes.minutes.publish(secretary, body, kenes.key(), new Minutes.Publish(meeting, version));
  }

  private MinutesVersion last() {
    return kenes.db.read(tx -> kenes.minutes.find(tx, body, meeting)).orElseThrow();
  }
}
