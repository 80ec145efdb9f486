package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.documents.Finding;
import kenes.files.Content;
import kenes.kit.OfficeFiles;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Papers.AskOpinion;
import kenes.meetings.Papers.DeclareBudgetEffect;
import kenes.meetings.Papers.GiveOpinion;
import kenes.meetings.Papers.PublishPaper;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secretary publishes the papers of an item in both languages, replaces them, and gathers the opinions. */
class PapersStoryTest {
  private static final String KK = "1. Бюджет 12 500 мың теңге көлемінде бекітілсін.";
  private static final String RU = "1. Утвердить бюджет в объёме 12 500 тыс. тенге.";
  private static final String REASON = "Орысша мәтін аударылуда, сессияға дейін түзетіледі";
  private static final Text AKIM = Text.of("Әкім", "Аким", "The akim");

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();
  private final TestSitting sitting = new TestSitting(kenes, council, "default", "default");

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private static Papers.File file(Lang lang, String text) {
    return new Papers.File(lang, lang == Lang.KK ? "Шешім жобасы" : "Проект решения", "joba.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Papers.File word(OfficeFiles.Word word) throws IOException {
    return new Papers.File(Lang.KK, "Шешім жобасы", "joba.docx", Content.of(word.build()));
  }

  private PublishPaper both(String kk, String ru, String reason) {
    return new PublishPaper(sitting.item(1), null, List.of(file(Lang.KK, kk), file(Lang.RU, ru)), false, reason, null);
  }

  private PublishPaper one(UUID paper, Papers.File file) {
    return new PublishPaper(sitting.item(1), paper, List.of(file), false, null, null);
  }

  private PapersAct.PaperPublished publish(PublishPaper input) {
    return kenes.papers.publishPaper(council.staff(), body, kenes.key(), input).act(PapersAct.PaperPublished.class);
  }

  private List<Paper> papers() {
    return kenes.db.read(tx -> kenes.papers.list(tx, body, sitting.item(1)));
  }

  @Test
  void aPairIsOnePaperWithTwoLanguagesAndVersions() {
    var first = publish(both(KK, RU, null));
    assertEquals(0, first.differences());
    assertNull(first.parityReason());
    assertEquals(List.of(1, 1), first.versions().stream().map(PapersAct.Version::version).toList());
    assertEquals(Digest.of(KK.getBytes(StandardCharsets.UTF_8)), first.versions().getFirst().content());
    var second = publish(one(first.paper(), file(Lang.RU, RU + " ")));
    assertEquals(2, second.versions().getFirst().version());
    assertEquals(0, second.differences(), "the new Russian version is compared with the valid Kazakh one");
    assertEquals(List.of("KK1 true", "RU1 false", "RU2 true"), papers().stream().map(paper -> paper.lang().name() + paper.version() + " " + paper.isValid()).toList());
    assertTrue(papers().stream().allMatch(paper -> paper.id().equals(first.paper())));
    byte[] kept = kenes.db.read(tx -> kenes.files.find(tx, papers().getFirst().content())).orElseThrow();
    assertArrayEquals(KK.getBytes(StandardCharsets.UTF_8), kept);
  }

  @Test
  void languagesThatDifferAreRefusedUnlessAReasonGoesOnRecord() {
    String wrong = RU.replace("12 500", "12 600");
    assertRefused(kenes, PapersCode.PARITY_DIFFERS, "parityReason", () -> publish(both(KK, wrong, null)));
    assertRefused(kenes, PapersCode.REASON_TOO_SHORT, "parityReason", () -> publish(both(KK, wrong, "керек")));
    assertRefused(kenes, PapersCode.REASON_TOO_LONG, "parityReason", () -> publish(both(KK, wrong, "ә".repeat(1001))));
    var published = publish(both(KK, wrong, REASON));
    assertEquals(1, published.differences());
    assertEquals(REASON, published.parityReason());
    PaperCheck check = kenes.db.read(tx -> kenes.papers.listChecks(tx, body, published.paper())).getFirst();
    assertEquals(REASON, check.parityReason());
    assertNull(publish(one(published.paper(), file(Lang.RU, RU))).parityReason(), "a corrected version needs none");
    assertNull(publish(new PublishPaper(sitting.item(2), null, List.of(file(Lang.KK, KK)), false, "артық негіздеме", null)).differences());
  }

  @Test
  void hiddenDataIsRefusedUnlessAReasonGoesOnRecord() throws IOException {
    Papers.File hiding = word(OfficeFiles.word().paragraph("1. Бюджет бекітілсін").comment("ЖСН 900130300104").tracked("бар", "жоқ"));
    assertRefused(kenes, PapersCode.HIDDEN_DATA, "scanReason", () -> publish(one(null, hiding)));
    var published = publish(new PublishPaper(sitting.item(1), null, List.of(hiding), false, null, REASON));
    assertEquals(REASON, published.scanReason());
    assertEquals(List.of(Finding.Kind.TRACKED_CHANGES, Finding.Kind.COMMENTS, Finding.Kind.PERSONAL_NUMBERS),
        published.found().stream().map(PapersAct.Found::kind).toList());
    String leaf = kenes.db.read(tx -> new String(kenes.journal.leaf(tx, body, kenes.journal.sizes(tx).get(body) - 1), StandardCharsets.UTF_8));
    assertFalse(leaf.contains("9001"), leaf);
  }

  @Test
  void namesAreTakenOutOnRequestAndTheStrippedBytesArePublished() throws IOException {
    Papers.File named = word(OfficeFiles.word().paragraph("1. Бюджет").named("А. Автор", "Б. Редактор", "Әкімдік"));
    var published = publish(new PublishPaper(sitting.item(1), null, List.of(named), true, null, null));
    assertTrue(published.versions().getFirst().stripped());
    assertEquals(List.of(), published.found());
    assertFalse(published.versions().getFirst().content().equals(named.content().digest()));
    byte[] kept = kenes.db.read(tx -> kenes.files.find(tx, published.versions().getFirst().content())).orElseThrow();
    assertEquals(kept.length, published.versions().getFirst().size());
    var asItIs = publish(new PublishPaper(sitting.item(2), null, List.of(named), false, null, null));
    assertEquals(3, asItIs.found().size(), "names are shown, and block nothing");
  }

  @Test
  void aPaperThatCannotBeOneIsRefused() throws IOException {
    byte[] program = new byte[1024];
    program[0] = 'M';
    program[1] = 'Z';
    assertRefused(kenes, PapersCode.PAPER_EMPTY, "file.kk", () -> publish(one(null, file(Lang.KK, ""))));
    assertRefused(kenes, PapersCode.PAPER_TOO_LARGE, "file.kk", () -> publish(one(null, file(Lang.KK, "a".repeat((1 << 20) + 1)))));
    assertRefused(kenes, PapersCode.PAPER_TYPE_REFUSED, "file.kk", () -> publish(one(null, new Papers.File(Lang.KK, "Бағдарлама", "joba.pdf", Content.of(program)))));
    assertRefused(kenes, PapersCode.PAPER_TYPE_REFUSED, "file.ru", () -> publish(one(null, new Papers.File(Lang.RU, "Страница", "bet.html",
        Content.of("<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8))))));
    byte[] locked = OfficeFiles.locked();
    assertRefused(kenes, PapersCode.PAPER_UNREADABLE, "file.kk", () -> publish(one(null, new Papers.File(Lang.KK, "Жабық", "joba.pdf", Content.of(locked)))));
    assertRefused(kenes, PapersCode.FILES_MISSING, "file.kk", () -> publish(new PublishPaper(sitting.item(1), null, List.of(), false, null, null)));
    assertRefused(kenes, PapersCode.LANGUAGE_TWICE, "file.kk", () -> publish(new PublishPaper(sitting.item(1), null, List.of(file(Lang.KK, KK), file(Lang.KK, KK)), false, null, null)));
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "title.kk", () -> publish(one(null, new Papers.File(Lang.KK, " ", "joba.txt", Content.of(program)))));
    assertRefused(kenes, MeetingsCode.TEXT_TOO_LONG, "title.kk", () -> publish(one(null, new Papers.File(Lang.KK, "ә".repeat(501), "joba.txt", Content.of(program)))));
    assertRefused(kenes, PapersCode.PAPER_UNKNOWN, () -> publish(one(UUID.randomUUID(), file(Lang.KK, KK))));
    assertRefused(kenes, MeetingsCode.ITEM_UNKNOWN, () -> publish(new PublishPaper(UUID.randomUUID(), null, List.of(file(Lang.KK, KK)), false, null, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.papers.publishPaper(council.deputy(3), body, kenes.key(), one(null, file(Lang.KK, KK))));
    publish(one(null, file(Lang.KK, KK)));
    assertRefused(kenes, PapersCode.PAPER_EXISTS, "title.kk", () -> publish(one(null, file(Lang.KK, KK))));
    sitting.arrive(1, 14).open().openItem(1).closeItem(1);
    assertRefused(kenes, MeetingsCode.ITEM_CLOSED, () -> publish(one(null, file(Lang.RU, RU))));
  }

  @Test
  void whatComesAfterTheTermForMaterialsIsLate() {
    UUID paper = publish(one(null, file(Lang.KK, KK))).paper();
    kenes.db.change(tx -> {
      Meeting meeting = kenes.meetings.get(tx, body, sitting.meeting());
      assertEquals(LocalDate.parse("2026-11-22"), kenes.papers.materials().findDue(tx, meeting).orElseThrow().latest(), "five days before the 27th");
      assertTrue(kenes.papers.materials().isLate(tx, meeting, kenes.papers.get(tx, body, paper, Lang.KK, 1)), "the clock stands at the sitting's start");
    });
    var ahead = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("regular", null, council.plenary(), AKIM, AKIM,
        kenes.clock.instant().plus(Duration.ofDays(20)), List.of(new Convening.NewItem(AKIM, "default")))).act(MeetingsAct.MeetingConvened.class);
    UUID early = publish(new PublishPaper(ahead.agenda().getFirst().item(), null, List.of(file(Lang.KK, KK)), false, null, null)).paper();
    kenes.db.change(tx -> assertFalse(kenes.papers.materials().isLate(tx, kenes.meetings.get(tx, body, ahead.meeting()), kenes.papers.get(tx, body, early, Lang.KK, 1))));
  }

  @Test
  void aDraftThatCutsRevenueNeedsTheExecutivesOpinion() {
    UUID item = sitting.item(1);
    LocalDate day = LocalDate.ofInstant(kenes.clock.instant(), java.time.ZoneId.of("Asia/Almaty"));
    assertFalse(lacks(item));
    kenes.papers.declareBudgetEffect(council.secretary(), body, kenes.key(), new DeclareBudgetEffect(item, true, false));
    assertTrue(lacks(item));
    assertRefused(kenes, PapersCode.EFFECT_DECLARED, () -> kenes.papers.declareBudgetEffect(council.secretary(), body, kenes.key(), new DeclareBudgetEffect(item, true, false)));
    assertRefused(kenes, PapersCode.DUE_MISSING, "due", () -> ask(new AskOpinion(item, null, AKIM, null)));
    assertRefused(kenes, PapersCode.DUE_WRONG, "due", () -> ask(new AskOpinion(item, null, AKIM, day.plusDays(1))));
    assertRefused(kenes, PapersCode.DUE_WRONG, "due", () -> ask(new AskOpinion(item, null, AKIM, day.minusDays(1))));
    assertRefused(kenes, PapersCode.ORGANIZATION_UNKNOWN, "organization", () -> ask(new AskOpinion(item, UUID.randomUUID(), null, day)));
    UUID opinion = ask(new AskOpinion(item, null, AKIM, day));
    assertFalse(lacks(item));
    assertRefused(kenes, PapersCode.OPINION_ASKED, "organization", () -> ask(new AskOpinion(item, null, AKIM, day)));
    assertRefused(kenes, PapersCode.POSITION_MISSING, "position", () -> give(new GiveOpinion(opinion, null, null)));
    assertRefused(kenes, PapersCode.OPINION_UNKNOWN, () -> give(new GiveOpinion(UUID.randomUUID(), Opinion.Position.POSITIVE, null)));
    give(new GiveOpinion(opinion, Opinion.Position.WITH_REMARKS, "2-тармақ нақтылансын"));
    assertRefused(kenes, PapersCode.OPINION_GIVEN, () -> give(new GiveOpinion(opinion, Opinion.Position.POSITIVE, null)));
    Opinion given = kenes.db.read(tx -> kenes.papers.listOpinions(tx, body, item)).getFirst();
    assertEquals(Opinion.Position.WITH_REMARKS, given.position());
    assertEquals("2-тармақ нақтылансын", given.remark());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.papers.askOpinion(council.deputy(3), body, kenes.key(), new AskOpinion(sitting.item(2), null, AKIM, day)));
  }

  @Test
  void withoutThePositiveOpinionThereIsNoVoteUnlessTheChairSaysWhy() {
    UUID item = sitting.item(1);
    LocalDate day = LocalDate.ofInstant(kenes.clock.instant(), java.time.ZoneId.of("Asia/Almaty"));
    assertEquals("аким", kenes.db.read(tx -> kenes.papers.executive().findTitle(tx, kenes.meetings.get(tx, body, sitting.meeting()))).orElseThrow().ru());
    kenes.papers.declareBudgetEffect(council.secretary(), body, kenes.key(), new DeclareBudgetEffect(item, false, true));
    sitting.arrive(1, 14).open().openItem(1);
    Papers.DispenseOpinion why = new Papers.DispenseOpinion(item, "Төтенше жағдай");
    assertRefused(kenes, VotingCode.EXECUTIVE_OPINION_MISSING, () -> sitting.openPoll(1));
    give(new GiveOpinion(ask(new AskOpinion(item, null, AKIM, day)), Opinion.Position.NEGATIVE, null));
    assertRefused(kenes, VotingCode.EXECUTIVE_OPINION_MISSING, () -> sitting.openPoll(1));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.papers.dispenseOpinion(council.secretary(), body, kenes.key(), why));
    assertRefused(kenes, MeetingsCode.REASON_MISSING, "reason",
        () -> kenes.papers.dispenseOpinion(council.chair(), body, kenes.key(), new Papers.DispenseOpinion(item, " ")));
    assertRefused(kenes, PapersCode.OPINION_NOT_MISSING,
        () -> kenes.papers.dispenseOpinion(council.chair(), body, kenes.key(), new Papers.DispenseOpinion(sitting.item(2), "керек емес")));
    kenes.papers.dispenseOpinion(council.chair(), body, kenes.key(), why);
    assertEquals("Төтенше жағдай", kenes.db.read(tx -> kenes.papers.executive().findDispensation(tx, body, item)).orElseThrow());
    sitting.openPoll(1);
  }

  private boolean lacks(UUID item) {
    return kenes.db.read(tx -> kenes.papers.executive().isUnasked(tx, kenes.meetings.get(tx, body, sitting.meeting()), item));
  }

  private UUID ask(AskOpinion input) {
    return kenes.papers.askOpinion(council.staff(), body, kenes.key(), input).act(PapersAct.OpinionAsked.class).opinion();
  }

  private void give(GiveOpinion input) {
    kenes.papers.giveOpinion(council.staff(), body, kenes.key(), input);
  }

  @Test
  void uploadedFilesWaitUntilTheyArePublishedAndAreNoActs() {
    UUID draft = kenes.papers.keepDraft(council.staff(), body, sitting.item(1), null, List.of(file(Lang.KK, KK), file(Lang.RU, RU.replace("500", "700"))));
    PaperDraft kept = kenes.db.read(tx -> kenes.papers.findDraft(tx, body, draft)).orElseThrow();
    Papers.Preview preview = kenes.db.read(tx -> kenes.papers.preview(tx, body, kept));
    assertEquals(1, preview.parity().orElseThrow().differences().size());
    assertEquals(List.of(), papers());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.papers.keepDraft(council.deputy(2), body, sitting.item(1), null, kept.files()));
    kenes.clock.advance(Duration.ofDays(15));
    kenes.papers.keepDraft(council.staff(), body, sitting.item(2), null, List.of(file(Lang.KK, KK)));
    assertTrue(kenes.db.read(tx -> kenes.papers.findDraft(tx, body, draft)).isEmpty(), "what nobody published in two weeks is gone");
  }

  @Test
  void theSameRequestTwiceIsOnePublication() {
    String key = kenes.key();
    PublishPaper input = both(KK, RU, null);
    kenes.papers.publishPaper(council.staff(), body, key, input);
    assertTrue(kenes.papers.publishPaper(council.staff(), body, key, input).repeated());
    assertEquals(2, papers().size());
  }
}
