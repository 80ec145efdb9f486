package kenes.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kenes.base.Words;
import kenes.parity.Difference;
import kenes.parity.Parity;

/** The comparison of two languages in words: each difference in a sentence, and marked in both paragraphs. */
final class ParityWords {
  private ParityWords() {}

  static PaperCheckView.Parity view(Words w, Parity.Report report) {
    int count = report.differences().size();
    String sentence = report.facts() == 0 && count == 0 ? w.text("parity.nothing") : count == 0 ? w.text("parity.equal", report.facts())
        : w.text("parity.differs", count);
    return new PaperCheckView.Parity(sentence, count == 0, report.rows().stream().filter(row -> !row.differences().isEmpty()).map(row -> row(w, row)).toList());
  }

  private static PaperCheckView.Row row(Words w, Parity.Row row) {
    return new PaperCheckView.Row(w.text("parity.paragraph", row.kk() == 0 ? row.ru() : row.kk()), pieces(row.kkText(), row.differences(), Difference::kk),
        pieces(row.ruText(), row.differences(), Difference::ru), row.differences().stream().map(difference -> sentence(w, difference)).toList());
  }

  private static String sentence(Words w, Difference difference) {
    String none = w.text("parity.none");
    return w.text("parity.difference", w.text("parity.kind-" + difference.kind().name()), difference.kk().map(Difference.Place::written).orElse(none),
        difference.ru().map(Difference.Place::written).orElse(none));
  }

  private static List<PaperCheckView.Piece> pieces(String text, List<Difference> differences, Function<Difference, Optional<Difference.Place>> side) {
    List<Difference.Place> places = differences.stream().map(side).flatMap(Optional::stream)
        .sorted(Comparator.comparing(Difference.Place::start)).toList();
    List<PaperCheckView.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Difference.Place place : places) {
      pieces.add(new PaperCheckView.Piece(text.substring(at, place.start()), false));
      pieces.add(new PaperCheckView.Piece(text.substring(place.start(), place.end()), true));
      at = place.end();
    }
    pieces.add(new PaperCheckView.Piece(text.substring(at), false));
    return pieces;
  }
}
