package kenes.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.akn.AknCheck;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Groups;
import kenes.commissions.GroupsAct;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.SpeechKind;
import kenes.minutes.Minutes.Signatory;
import kenes.minutes.OfficialDocument.Kind;
import kenes.print.Document;
import kenes.print.OfficeCheck;
import kenes.print.PdfACheck;
import kenes.voting.Choice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The minutes of a sitting and what belongs to them, in every format, read by software that is not ours. */
class SittingDocumentsTest {
  private static final String BODY = "KZ-TEST";
  private static TestKenes kenes;
  private static TestCouncil council;
  private static Meeting meeting;
  private static UUID decision;

  @BeforeAll
  static void sit() {
    kenes = TestKenes.seeded();
    kenes.clock.set(TestKenes.NOON);
    council = new TestCouncil(kenes, BODY, 6, 5);
    TestSitting sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 4).open();
    List<UUID> members = List.of(council.person(2), council.person(3), council.person(4));
    UUID faction = kenes.groups.giveNotice(council.staff(), BODY, kenes.key(), new Groups.GiveNotice("faction", Text.of("«Бірлік» фракциясы", "фракция «Бірлік»", null),
        council.person(2), members, true)).act(GroupsAct.GroupRegistered.class).organization();
    kenes.groups.announceGroup(council.chair(), BODY, kenes.key(), new Groups.Announce(faction, sitting.meeting()));
    sitting.openItem(1);
    for (String kind : List.of("report", "question", "answer", "debate")) {
      kenes.floor.giveFloor(council.chair(), BODY, kenes.key(), new Floor.GiveFloor(sitting.meeting(), null, kind.equals("report") || kind.equals("answer") ? null : council.person(3),
          kind.equals("report") || kind.equals("answer") ? Text.of("бөлім басшысы", "руководитель отдела", "head of the department") : null, SpeechKind.find(kind).orElseThrow()));
      kenes.floor.endFloor(council.chair(), BODY, kenes.key(), sitting.meeting());
    }
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 4, Choice.FOR).closePoll(poll).closeItem(1).openItem(2);
    UUID second = sitting.openPoll(2);
    sitting.cast(second, 1, 3, Choice.AGAINST).closePoll(second).closeItem(2).close();
    Decisions.Adopt adopt = TestDecision.adopt(poll, "OTHER", 100);
    decision = kenes.decisions.adopt(council.secretary(), BODY, kenes.key(), adopt).act(DecisionsAct.DecisionAdopted.class).decision();
    meeting = kenes.db.read(tx -> kenes.meetings.get(tx, BODY, sitting.meeting()));
    assertTrue(kenes.db.read(tx -> kenes.minutes.documents().findExtract(tx, kenes.decisions.get(tx, BODY, decision), Lang.KK)).isEmpty(), "no extract of unsigned minutes");
    kenes.minutes.submit(council.secretary(), BODY, kenes.key(), meeting.id());
    kenes.minutes.sign(council.secretary(), BODY, kenes.key(), new Minutes.Sign(meeting.id(), 1, Signatory.SECRETARY));
    kenes.minutes.sign(council.chair(), BODY, kenes.key(), new Minutes.Sign(meeting.id(), 1, Signatory.CHAIR));
    kenes.minutes.publish(council.secretary(), BODY, kenes.key(), new Minutes.Publish(meeting.id(), 1));
  }

  @AfterAll
  static void end() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void everyDocumentIsThereInBothLanguages() {
    List<Kind> expected = List.of(Kind.MINUTES, Kind.ROLL_CALL, Kind.ROLL_CALL, Kind.EXTRACT, Kind.ATTENDANCE, Kind.ATTENDANCE, Kind.ATTENDANCE, Kind.ATTENDANCE);
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      assertEquals(expected, list(lang).stream().map(OfficialDocument::kind).toList());
    }
  }

  @Test
  void everyPdfPassesTheValidatorAndSaysEverything() throws Exception {
    for (Map.Entry<OfficialDocument, byte[]> made : files(false)) {
      assertEquals(List.of(), PdfACheck.violations(made.getValue(), PDFAFlavour.PDFA_2_A), made.getKey().path());
      keep(made, "pdf");
      assertSays(made.getKey(), made.getValue());
    }
  }

  @Test
  void everyDocxOpensInLibreOfficeAndSaysEverything() throws Exception {
    List<Map.Entry<OfficialDocument, byte[]>> files = files(true);
    List<byte[]> opened = OfficeCheck.toPdf(files.stream().map(Map.Entry::getValue).toList());
    for (int index = 0; index < files.size(); index++) {
      keep(files.get(index), "docx");
      assertSays(files.get(index).getKey(), opened.get(index));
    }
  }

  private static void assertSays(OfficialDocument document, byte[] pdf) throws Exception {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      String shown = OfficeCheck.text(file);
      assertEquals(List.of(), document.document().lines().map(line -> line.replaceAll("\\s+", "")).filter(line -> !shown.contains(line)).toList(), document.path());
    }
  }

  /** One of each kind and language. */
  private static List<Map.Entry<OfficialDocument, byte[]>> files(boolean docx) {
    List<Map.Entry<OfficialDocument, byte[]>> files = new ArrayList<>();
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      Map<Kind, OfficialDocument> kinds = new EnumMap<>(Kind.class);
      list(lang).forEach(document -> kinds.putIfAbsent(document.kind(), document));
      kinds.values().forEach(document -> files.add(Map.entry(document, docx ? kenes.minutes.documents().docx(document) : kenes.minutes.documents().pdf(document))));
    }
    return files;
  }

  /** To be looked at by a person: {@code -Dkenes.keep=FOLDER}. */
  private static void keep(Map.Entry<OfficialDocument, byte[]> made, String ending) throws Exception {
    String folder = System.getProperty("kenes.keep");
    if (folder != null) {
      Files.write(Path.of(folder, made.getKey().kind().name() + "-" + made.getKey().document().lang().code() + "." + ending), made.getValue());
    }
  }

  /** With the rest of the minutes it is in the PDF, the DOCX and the debate, which the tests around this one read whole. */
  @Test
  void theFactionOfWhichTheCouncilWasToldStandsInTheMinutes() {
    Map<Lang, String> said = new EnumMap<>(Lang.class);
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      List<String> lines = list(lang).getFirst().document().lines().toList();
      int heading = lines.indexOf(lang == Lang.KK ? "ДЕПУТАТТЫҚ БІРЛЕСТІКТЕР ТУРАЛЫ ХАБАРЛАМАЛАР" : "СООБЩЕНИЯ О ДЕПУТАТСКИХ ОБЪЕДИНЕНИЯХ");
      said.put(lang, lines.get(heading + 1));
    }
    assertEquals("Объявлено о регистрации фракции. Наименование: фракция «Бірлік». Депутатов – 3: Депутатов Сынак 2, Депутатов Сынак 3, Депутатов Сынак 4. Время: 12:00.",
        said.get(Lang.RU));
    assertEquals("Фракцияның тіркелгені жарияланды. Атауы: «Бірлік» фракциясы. Мүшелерінің саны – 3: Депутатов Сынақ 2, Депутатов Сынақ 3, Депутатов Сынақ 4. Уақыты: 12:00.",
        said.get(Lang.KK));
    String debate = new String(kenes.db.read(tx -> kenes.minutes.documents().debate(tx, meeting, kenes.minutes.find(tx, BODY, meeting.id()).orElseThrow(), Lang.RU)), StandardCharsets.UTF_8);
    assertTrue(debate.contains("name=\"announcements\"") && debate.contains(said.get(Lang.RU)), debate);
  }

  @Test
  void extractQuotesTheSignedMinutesAndTheDecision() {
    Document extract = kenes.db.read(tx -> kenes.minutes.documents().findExtract(tx, kenes.decisions.get(tx, BODY, decision), Lang.RU)).orElseThrow().document();
    List<String> lines = extract.lines().toList();
    String number = kenes.db.read(tx -> kenes.decisions.get(tx, BODY, decision)).decision().number();
    assertTrue(lines.contains("РЕШЕНИЕ № " + number), lines.toString());
    assertTrue(lines.contains("1. Установить ставку в размере 100 тенге."), lines.toString());
    assertTrue(lines.contains("За – 4, против – 0, воздержались – 0, не голосовали – 0, отсутствовали – 1, вакантных мест – 1."), lines.toString());
    assertFalse(lines.stream().anyMatch(line -> line.contains("Вопрос 2")), "nothing of the other item");
  }

  @Test
  void certificateIsForThoseWhoWereThere() {
    assertTrue(kenes.db.read(tx -> kenes.minutes.documents().findAttendance(tx, meeting, council.person(5), Lang.KK)).isEmpty());
    List<String> lines = kenes.db.read(tx -> kenes.minutes.documents().findAttendance(tx, meeting, council.person(4), Lang.RU)).orElseThrow().document().lines().toList();
    assertTrue(lines.contains("Число поименных голосований на заседании: 2, депутат голосовал в них: 1"), lines.toString());
  }

  @Test
  void machineCopiesAreValidAkomaNtoso() throws Exception {
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      String debate = debate(lang);
      assertEquals(List.of(), AknCheck.violations(debate.getBytes(StandardCharsets.UTF_8)), debate);
      byte[] extract = kenes.db.read(tx -> kenes.minutes.documents().findExtractXml(tx, kenes.decisions.get(tx, BODY, decision), lang)).orElseThrow();
      assertEquals(List.of(), AknCheck.violations(extract), new String(extract, StandardCharsets.UTF_8));
    }
  }

  @Test
  void brokenMachineCopyIsRefusedByTheSchema() throws Exception {
    String debate = debate(Lang.KK);
    for (String planted : List.of(debate.replace("<FRBRcountry value=\"kz\"/>", ""), debate.replaceFirst(" name=\"minutes\"", ""),
        debate.replaceFirst("<adjournment", "<closing").replaceFirst("</adjournment>", "</closing>"), debate.replaceFirst("eId=\"voting_2\"", "eId=\"voting_1\""))) {
      assertFalse(planted.equals(debate), "nothing was planted");
      assertFalse(AknCheck.violations(planted.getBytes(StandardCharsets.UTF_8)).isEmpty(), planted);
    }
  }

  @Test
  void machineCopySaysEveryWordAndMarksWhoDidWhat() {
    String debate = debate(Lang.RU);
    MinutesText text = kenes.db.read(tx -> kenes.minutes.content(tx, kenes.minutes.findPublished(tx, BODY, meeting.id()).orElseThrow().ru()));
    String plain = debate.replace("&amp;", "&");
    assertEquals(List.of(), text.paragraphs().values().stream().filter(paragraph -> !paragraph.key().startsWith("signature-"))
        .flatMap(paragraph -> paragraph.lines().stream()).filter(line -> !plain.contains(">" + line + "<")).toList());
    String third = "#person_" + council.person(3);
    assertTrue(debate.contains("<question as=\"#question\" by=\"" + third + "\""), debate);
    assertTrue(debate.contains("outcome=\"#not-adopted\""), debate);
    assertTrue(debate.contains("<ballot by=\"" + third + "\" xmlns=\"" + DebateMeta.BALLOT + "\"/>"), debate);
  }

  private static String debate(Lang lang) {
    return kenes.db.read(tx -> new String(kenes.minutes.documents().debate(tx, meeting, kenes.minutes.findPublished(tx, BODY, meeting.id()).orElseThrow(), lang), StandardCharsets.UTF_8));
  }

  private static List<OfficialDocument> list(Lang lang) {
    return kenes.db.read(tx -> kenes.minutes.documents().list(tx, meeting, lang));
  }
}
