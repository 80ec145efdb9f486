package kenes.browser;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.motions.Change;
import kenes.motions.Motions;
import kenes.motions.MotionsAct;

/** A draft with three amendments, of which two collide, two in a block, and a part to be voted on apart. */
final class PlantedMotions {
  private PlantedMotions() {}

  static void in(TestKenes kenes, TestCouncil council, UUID item) {
    UUID draft = kenes.motions.setDraft(council.secretary(), council.code(), kenes.key(), new Motions.SetDraft(item, Text.of(
        "1. Ауданның 2027 жылға арналған бюджеті бекітілсін.\n2. Жолдарды жөндеуге 200 миллион теңге бөлінсін.\n3. Шешім 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
        "1. Утвердить бюджет района на 2027 год.\n2. Выделить на ремонт дорог 200 миллионов тенге.\n3. Решение вводится в действие с 1 января 2027 года.", null), null))
        .act(MotionsAct.DraftSet.class).draft();
    UUID one = table(kenes, council, item, draft, 3, new Change(Change.Kind.REPLACE, 2, Text.of("2. Жолдарды жөндеуге 240 миллион теңге бөлінсін.",
        "2. Выделить на ремонт дорог 240 миллионов тенге.", null)));
    table(kenes, council, item, draft, 4, new Change(Change.Kind.DELETE, 2, null));
    UUID other = table(kenes, council, item, draft, 5, new Change(Change.Kind.INSERT, 2, Text.of("Мектептерді жылытуға 30 миллион теңге бөлінсін.",
        "Выделить на отопление школ 30 миллионов тенге.", null)));
    kenes.motions.formBlock(council.chair(), council.code(), kenes.key(), new Motions.FormBlock(item, List.of(one, other)));
    kenes.motions.askSeparateVote(council.deputy(3), council.code(), kenes.key(), new Motions.AskSeparateVote(item, 3, council.person(3)));
  }

  private static UUID table(TestKenes kenes, TestCouncil council, UUID item, UUID draft, int seat, Change change) {
    return kenes.motions.table(council.deputy(seat), council.code(), kenes.key(), new Motions.Table(item, draft, List.of(council.person(seat)),
        Text.of("Жолдардың жайы нашар.", null, null), List.of(change))).act(MotionsAct.AmendmentTabled.class).amendment();
  }
}
