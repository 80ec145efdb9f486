package kenes.routes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenes.rules.Mistake;

/** Routes for tests. */
final class Roads {
  static final LocalDate DAY = LocalDate.of(2026, 7, 10);
  static final String MOTION = """
      format: kenes-routes/1
      id: our-motions
      version: 1
      name: {kk: Ұсыныс, ru: Предложение, en: Motion}
      valid_from: 2026-07-01
      valid_to: 2026-12-31
      calendar: KZ
      sources: {charter: {title: {kk: Жарғы, ru: Устав, en: Charter}, link: "https://example.org/charter"}}
      basis: {source: charter, article: {kk: 1-бап, ru: статья 1, en: article 1}, inferred: true}
      carriers:
        mover: {kind: HOME, name: {kk: автор, ru: автор, en: mover}}
        council: {kind: BODY, name: {kk: кеңес, ru: совет, en: council}, bodies: [KZ-KURULTAI]}
        mayor: {kind: OUTSIDE, name: {kk: әкім, ru: аким, en: mayor}}
        before: {kind: PREVIOUS, name: {kk: сол, ru: тот же, en: the same}}
      start: [handed-in]
      steps:
        handed-in: {name: {kk: Енгізілді, ru: Внесено, en: Handed in}, carrier: mover, needs: [TEXT_KK_RU], next: [{to: read}, {to: dropped, kind: WITHDRAW}]}
        read:
          name: {kk: Қаралды, ru: Рассмотрено, en: Read}
          carrier: council
          due: {working_days: 5, then: dropped}
          next:
            - {to: read, kind: CONTINUE}
            - {to: adopted, needs: [DECISION]}
            - {to: handed-in, kind: RETURN, needs: [REASONS]}
            - {to: dropped, kind: LAPSE}
        adopted: {name: {kk: Қабылданды, ru: Принято, en: Adopted}, carrier: mayor, next: [{to: done}]}
        done: {name: {kk: Орындалды, ru: Исполнено, en: Done}, carrier: mayor, end: DONE}
        dropped: {name: {kk: Аяқталды, ru: Прекращено, en: Dropped}, carrier: before, end: LAPSED, next: [{to: handed-in, kind: RETURN}]}
      """;

  private Roads() {}

  static Route motion() {
    return RouteReader.read(bytes(MOTION)).orThrow();
  }

  /** The motion with one place written otherwise. @throws IllegalArgumentException when there is no such place */
  static String changed(String from, String to) {
    if (!MOTION.contains(from)) {
      throw new IllegalArgumentException("not in the text: " + from);
    }
    return MOTION.replace(from, to);
  }

  static List<Mistake> mistakes(String yaml) {
    return RouteReader.read(bytes(yaml), (id, day) -> Optional.of(id).filter("our-motions"::equals).map(one -> motion())).mistakes();
  }

  static byte[] bytes(String yaml) {
    return yaml.getBytes(StandardCharsets.UTF_8);
  }

  static Taken taken(String step, LocalDate on, String holder, Need... given) {
    return new Taken(step, on, holder, Set.of(given));
  }
}
