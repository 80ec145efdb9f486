package kenes.generate;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Term;
import kenes.base.Text;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.requests.RequestsAct;
import kenes.rules.Rule;
import kenes.rules.RuleValue;

/**
 * What all generated requests of deputies share: the rules, and the texts.
 *
 * @param texts digests of the texts by subject, Kazakh then Russian
 * @param reply digests of the answer, Kazakh then Russian
 */
record Asking(Frame frame, List<List<Digest>> texts, List<Digest> reply) {
  /** Keeps the texts. */
  static Asking keep(Db db, Files files, Frame frame) {
    return db.write(tx -> new Asking(frame, IntStream.range(0, frame.invented().subjects()).mapToObj(subject -> both(tx, files, lang -> frame.invented().asked(subject, lang))).toList(),
        both(tx, files, frame.invented()::replied)));
  }

  private static List<Digest> both(Tx tx, Files files, java.util.function.Function<Lang, String> text) {
    return Stream.of(Lang.KK, Lang.RU).map(lang -> files.store(tx, text.apply(lang).getBytes(StandardCharsets.UTF_8))).toList();
  }

  List<RequestsAct.Wording> wordings(int subject) {
    Text title = frame.invented().title(subject);
    return List.of(new RequestsAct.Wording(Lang.KK, title.kk(), texts.get(subject).get(0)), new RequestsAct.Wording(Lang.RU, title.ru(), texts.get(subject).get(1)));
  }

  List<RequestsAct.Writing> writings() {
    return List.of(new RequestsAct.Writing(Lang.KK, reply.get(0)), new RequestsAct.Writing(Lang.RU, reply.get(1)));
  }

  /** Some of those who may be asked. */
  RequestsAct.Addressee addressee(Chance chance) {
    RuleValue.Item kind = chance.pick(items("request.addressees"));
    return new RequestsAct.Addressee(kind.code().toLowerCase(java.util.Locale.ROOT), kind.title(), frame.invented().office(), null);
  }

  /** The first of those who may sign an answer. */
  RequestsAct.Signatory signatory(Chance chance) {
    RuleValue.Item role = items("request.signed_by").getFirst();
    return new RequestsAct.Signatory(role.code().toLowerCase(java.util.Locale.ROOT), frame.invented().person(chance).kk(), frame.invented().office().kk());
  }

  private List<RuleValue.Item> items(String rule) {
    return ((RuleValue.Items) frame.rules().find(rule).orElseThrow().value()).items();
  }

  /** The term of the rulebook, which is given in months; one that would end on a day of rest ends on Monday. */
  RequestsAct.Due due(LocalDate on) {
    Rule rule = frame.rules().find("request.answer").orElseThrow();
    Term term = ((RuleValue.Duration) rule.value()).term();
    LocalDate end = on.plusMonths(term.amount());
    LocalDate day = end.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? end.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : end;
    return new RequestsAct.Due(on, term.amount(), term.unit(), end, day, end.getDayOfMonth() != on.getDayOfMonth(), rule.basis());
  }
}
