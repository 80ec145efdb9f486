package kenes.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.DistrictYear;
import kenes.meetings.Opinion;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;

/** Papers and opinions of the year that only those who sit in closed session may read. */
record Papers2026(DistrictYear year) {
  void publishClosed(UUID item, String kk, String ru) {
    year.kenes.papers.publishPaper(year.council.secretary(), DistrictYear.BODY, year.kenes.key(), new Papers.PublishPaper(item, null,
        List.of(file(Lang.KK, kk), file(Lang.RU, ru)), false, null, null));
  }

  private static Papers.File file(Lang lang, String title) {
    return new Papers.File(lang, title, "tizim.txt", Content.of(("1. " + title).getBytes(StandardCharsets.UTF_8)));
  }

  void opinion(UUID item, String remark) {
    UUID opinion = year.kenes.papers.askOpinion(year.council.secretary(), DistrictYear.BODY, year.kenes.key(), new Papers.AskOpinion(item, null,
        Text.of("Аудан әкімі", "Аким района", null), year.today().plusDays(3))).act(PapersAct.OpinionAsked.class).opinion();
    year.kenes.papers.giveOpinion(year.council.secretary(), DistrictYear.BODY, year.kenes.key(), new Papers.GiveOpinion(opinion, Opinion.Position.POSITIVE, remark));
  }
}
