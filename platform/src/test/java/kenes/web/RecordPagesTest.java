package kenes.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.ledger.Hashes;
import kenes.voting.Choice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record as the public reads it, and what it must not read while a vote runs. */
class RecordPagesTest {
  private static final String RECORD = "/b/KZ-TEST/record";

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private CouncilSite site;
  private TestSitting sitting;
  private UUID poll;

  @BeforeEach
  void aVoteIsOpened() {
    site = new CouncilSite(kenes, keys);
    sitting = new TestSitting(kenes, council, "default").arrive(1, 17).open().openItem(1);
    poll = sitting.openPoll(1);
  }

  @AfterEach
  void close() {
    site.close();
    kenes.close();
  }

  private Document page(Lang lang, String path) {
    return Jsoup.parse(site.get("/" + lang.code() + path));
  }

  private long size() {
    return kenes.db.read(kenes.journal::sizes).get("KZ-TEST");
  }

  @Test
  void nothingFromTheFirstBallotOnCanBeReadWhileTheVoteRuns() {
    long first = size();
    sitting.cast(poll, 1, 3, Choice.FOR).leave(17).cast(poll, 4, 5, Choice.AGAINST);
    site.checkpointer.checkpointNow("KZ-TEST");
    for (Lang lang : Lang.values()) {
      for (String path : List.of("", "/before/" + (size() - 1), "/before/" + (first + 1))) {
        String html = site.get("/" + lang.code() + RECORD + path);
        assertFalse(html.contains("BallotCast"), path);
        assertFalse(html.contains(Words.of(lang).text("act.voting.BallotCast")), path);
        assertFalse(html.contains("/record/" + first + "\""), path);
      }
      for (long index = first; index < size(); index++) {
        String html = site.get("/" + lang.code() + RECORD + "/" + index);
        assertTrue(html.contains(Words.of(lang).text("record.entry-held")));
        for (String secret : List.of("BallotCast", "DeputyLeft", "FOR", "AGAINST", council.person(1).toString(), council.person(4).toString())) {
          assertFalse(html.contains(secret), "entry " + index + " holds " + secret);
        }
        assertEquals(404, site.ask("/" + lang.code() + RECORD + "/" + index + "/entry.json").statusCode());
        assertEquals(404, site.ask("/log/KZ-TEST/proof/" + index).statusCode());
      }
    }
    assertEquals("Идёт голосование: записи, начиная с № " + first + ", будут опубликованы, когда оно закроется.",
        page(Lang.RU, RECORD).selectFirst(".notice").text().replace('\u00a0', ' '));
    sitting.closePoll(poll);
    assertTrue(page(Lang.RU, RECORD + "/" + first).selectFirst("main .lead").text().contains("Депутат проголосовал: Депутатов Сынак 1: за"));
    assertTrue(page(Lang.KK, RECORD).select(".notice").isEmpty());
  }

  @Test
  void anEntryIsServedExactlyAsHashedWithItsProof() {
    sitting.cast(poll, 1, 17, Choice.FOR).closePoll(poll);
    long closing = size() - 1;
    assertTrue(page(Lang.EN, RECORD + "/" + closing).selectFirst(".proof summary").text().contains("being signed"));
    site.checkpointer.checkpointNow("KZ-TEST");
    kenes.clock.advance(Duration.ofSeconds(3));
    Document page = page(Lang.EN, RECORD + "/" + closing);
    assertTrue(page.selectFirst(".proof summary").text().contains("checked"));
    byte[] raw = site.ask(page.selectFirst("a[href$=entry.json]").attr("href")).body().getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(kenes.db.read(tx -> kenes.journal.leaf(tx, "KZ-TEST", closing)), raw);
    assertEquals(new String(raw, StandardCharsets.UTF_8), page.selectFirst("pre.raw").wholeText());
    assertEquals(Digest.fromBytes(Hashes.leaf(raw)).hex(), page.selectFirst(".facts code").text());
    assertEquals(200, site.ask("/log/KZ-TEST/proof/" + closing).statusCode());
    assertTrue(page.text().contains("java -jar ledger.jar verify --proof"));
  }

  @Test
  void theRecordSaysWhatItIsAndHowFarItIsSigned() {
    assertTrue(page(Lang.KK, RECORD).text().contains("Журналға әлі қол қойылған жоқ."));
    site.checkpointer.checkpointNow("KZ-TEST");
    kenes.clock.advance(Duration.ofSeconds(3));
    Document page = page(Lang.KK, RECORD);
    assertEquals("Ресми жазбалар журналы", page.selectFirst("h1").text());
    assertTrue(page.text().contains("council.example.org/KZ-TEST+"), "the public key");
    assertTrue(page.text().contains(size() + " жазба, 2026 жылғы 27 қараша, 12:00"));
    assertEquals("№ " + (size() - 1) + ". Дауыс беру ашылды", page.selectFirst(".list li a").text().replace('\u00a0', ' '));
    assertEquals(Math.min(100, size()), page.select("main .list li").size());
  }

  @Test
  void everyEntryOfTheStoryHasAPageInThreeLanguages() {
    sitting.cast(poll, 1, 17, Choice.FOR).closePoll(poll).closeItem(1).close();
    for (Lang lang : Lang.values()) {
      for (long index = 0; index < size(); index++) {
        assertFalse(page(lang, RECORD + "/" + index).selectFirst("main .lead").text().isBlank());
      }
    }
    assertEquals(404, site.ask("/kk" + RECORD + "/" + size()).statusCode());
    assertEquals(404, site.ask("/kk" + RECORD + "/x").statusCode());
  }
}
