package kenes.web.sitting;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.print.Metadata;
import kenes.print.Print;
import kenes.voting.PaperBallot;
import kenes.voting.PaperForm;
import kenes.voting.PaperVote;
import kenes.web.Templates;

/** What a secret vote needs on paper: the forms, the list for signatures, the minutes of the commission. */
public final class PaperPrints {
  /** Typefaces are read once, by the first who prints. */
  private static final class Printer {
    static final Print PRINT = new Print();
  }

  private PaperPrints() {}

  /** A form in Kazakh and Russian. @param hint how to mark it */
  public record Form(String heading, String title, String hint, String lang) {}

  /** An option in both languages. */
  public record Box(String kk, String ru) {}

  /** A line of the list for signatures. */
  public record Place(int seat, String kk, String ru) {}

  /** The forms of one batch, two on a page; each is like every other, those of other batches too. */
  public static byte[] forms(SittingFacts facts, PaperBallot ballot, PaperBallot.Batch batch) {
    PaperForm form = ballot.form();
    List<Form> texts = Stream.of(Lang.KK, Lang.RU).map(lang -> new Form(Words.plain(lang).text("paper.form-heading"), form.title().in(lang),
        Words.plain(lang).text("paper.form-hint", form.marks()), lang.code())).toList();
    List<Box> boxes = form.options().stream().map(option -> new Box(option.label().in(Lang.KK), option.label().in(Lang.RU))).toList();
    return print(facts, "print/paper_forms.jte", Map.of("texts", texts, "boxes", boxes, "number", (int) batch.forms()), Words.plain(Lang.KK).text("paper.form-heading"), batch.at());
  }

  /** The list on which everybody who may vote signs for the form. */
  public static byte[] list(SittingFacts facts, PaperBallot ballot, PaperVote vote) {
    List<Place> places = facts.seats().stream().flatMap(seat -> seat.holder().stream().filter(holder -> vote.voters().contains(holder.id()))
        .map(holder -> new Place(seat.number(), holder.nameKk(), holder.nameRu()))).toList();
    return print(facts, "print/paper_list.jte", Map.of("kk", Words.plain(Lang.KK), "ru", Words.plain(Lang.RU), "form", ballot.form(), "places", places),
        Words.plain(Lang.KK).text("paper.list-heading"), ballot.batches().getFirst().at());
  }

  static byte[] minutes(SittingFacts facts, PaperBallot ballot, List<CountMinutes> minutes) {
    Instant last = ballot.signatures().getLast().at();
    return print(facts, "print/count.jte", Map.of("minutes", minutes), minutes.getFirst().heading(), last);
  }

  private static byte[] print(SittingFacts facts, String template, Map<String, Object> values, String title, Instant at) {
    String html = new String(Templates.render(template, values), java.nio.charset.StandardCharsets.UTF_8);
    return Printer.PRINT.pdfA(html, new Metadata(title, facts.body().name().in(Lang.KK), facts.meeting().title().in(Lang.KK), Lang.KK,
        URI.create(facts.parts().origin() + "/kk" + facts.path()), at));
  }
}
