package kenes.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.kit.Gathering;
import kenes.meetings.Meeting;
import kenes.minutes.MinutesVersion;
import kenes.minutes.OfficialDocument;
import kenes.minutes.SittingDocuments;
import kenes.print.OfficeCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Every document of the year in every format; LibreOffice reads the DOCX files while the other tests run. */
final class YearDocuments {
  /** @param sitting to which it belongs */
  record Made(Meeting sitting, OfficialDocument document, byte[] pdf, byte[] docx) {
    OfficialDocument.Kind kind() {
      return document.kind();
    }

    Lang lang() {
      return document.document().lang();
    }

    Stream<String> lines() {
      return document.document().lines();
    }

    String name() {
      return kind() + " " + lang().code() + " " + document.path();
    }
  }

  final List<Made> made;
  /** Akoma Ntoso by name. */
  final Map<String, byte[]> copies = new LinkedHashMap<>();
  private final DistrictStory story;
  private final SittingDocuments documents;
  private final CompletableFuture<List<String>> office;

  YearDocuments(DistrictStory story) {
    this.story = story;
    this.documents = story.kenes.minutes.documents();
    List<Map.Entry<Meeting, OfficialDocument>> all = new ArrayList<>();
    story.year.gatherings().stream().map(Gathering::meeting).forEach(meeting -> Stream.of(Lang.KK, Lang.RU).forEach(lang -> story.kenes.db.read(tx -> {
      documents.list(tx, meeting, lang).forEach(document -> all.add(Map.entry(meeting, document)));
      earlier(tx, meeting).forEach(version -> all.add(Map.entry(meeting, documents.minutes(tx, meeting, version, lang))));
      copy(tx, meeting, lang);
      return null;
    })));
    made = all.parallelStream().map(one -> new Made(one.getKey(), one.getValue(), documents.pdf(one.getValue()), documents.docx(one.getValue()))).toList();
    office = CompletableFuture.supplyAsync(() -> checked(() -> {
      List<String> texts = new ArrayList<>();
      for (byte[] pdf : OfficeCheck.toPdf(made.stream().map(Made::docx).toList())) {
        texts.add(text(pdf));
      }
      return texts;
    }));
  }

  /** Published versions that a correction has replaced. */
  private List<MinutesVersion> earlier(Tx tx, Meeting meeting) {
    return story.kenes.minutes.versions(tx, meeting.body(), meeting.id()).stream().filter(version -> version.publishedAt() != null).skip(1).toList();
  }

  private void copy(Tx tx, Meeting meeting, Lang lang) {
    story.kenes.minutes.versions(tx, meeting.body(), meeting.id()).forEach(version ->
        copies.put("debate " + lang.code() + " " + meeting.address() + " " + version.version(), documents.debate(tx, meeting, version, lang)));
    story.kenes.decisions.listOfMeeting(tx, meeting.body(), meeting.id()).forEach(life -> documents.findExtractXml(tx, life, lang)
        .ifPresent(xml -> copies.put("extract " + lang.code() + " " + life.decision().id(), xml)));
  }

  /** What LibreOffice shows of each DOCX, in the order of {@code made}, without blanks. */
  List<String> office() throws Exception {
    try {
      return office.get();
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof RuntimeException skipped) {
        throw skipped;
      }
      throw thrown;
    }
  }

  /** What a PDF says, without blanks. */
  static String text(byte[] pdf) throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      return OfficeCheck.text(file);
    }
  }

  static String dense(String line) {
    return line.replaceAll("[\\s\\u00AD]+", "");
  }

  static <T> T checked(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Exception thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  /** So many of each kind. */
  String count() {
    Map<String, Long> kinds = made.stream().collect(Collectors.groupingBy(one -> one.kind().name(), TreeMap::new, Collectors.counting()));
    return made.size() + " documents " + kinds + ", each as PDF/A-2a and DOCX; " + copies.size() + " in Akoma Ntoso";
  }
}
