package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Recording;
import kenes.rules.Rule;

/**
 * The notice of a sitting to deputies and the population, made from its facts in one language.
 *
 * @param heading to whom @param session what is called @param lines legal basis, date, time, place, form @param items the questions
 * @param closing where it can be watched, and who convenes
 */
public record NoticeText(String lang, String heading, String session, List<String> lines, String agenda, List<String> items, List<String> closing) {

  static NoticeText of(SittingFacts facts, Lang lang) {
    Words w = Words.plain(lang);
    Meeting meeting = facts.meeting();
    List<String> lines = new ArrayList<>();
    basis(facts).ifPresent(rule -> lines.add(w.text("notice-text.basis", rule.basis().in(lang))));
    MeetingsAct.Initiative initiative = meeting.call().initiative();
    if (initiative != null) {
      lines.add(initiative.deputies().isEmpty() ? w.text("notice-text.initiative", initiative.title().in(lang))
          : w.text("notice-text.initiative-deputies", initiative.deputies().size(), initiative.base()));
    }
    lines.add(w.text("notice-text.date", w.dateTime(meeting.startsAt(), facts.zone())));
    lines.add(w.text("notice-text.place", meeting.place().in(lang)));
    if (meeting.setting().closed()) {
      lines.add(w.text("notice-text.closed"));
    }
    List<String> items = facts.items().stream().filter(item -> !item.continued()).map(item -> item.position() + ". " + item.title().in(lang) + (item.closing() == null ? "" : " " + w.text("notice-text.item-closed"))).toList();
    List<String> closing = new ArrayList<>();
    if (!meeting.setting().closed()) {
      String page = facts.parts().origin() + "/" + lang.code() + facts.path();
      closing.add(w.text("notice-text.stream", facts.parts().floor().findRecording(facts.tx(), meeting.body(), meeting.id()).map(Recording::address).orElse(page)));
    }
    String convener = convener(w, meeting);
    if (convener != null) {
      closing.add(convener);
    }
    return new NoticeText(lang.code(), w.text("notice-text.heading", facts.body().name().in(lang)), meeting.title().in(lang) + " (" + SessionWords.session(w, meeting) + ")",
        lines, w.text("notice-text.agenda"), items, closing);
  }

  /** The article on notice, or on who calls the first session. */
  private static Optional<Rule> basis(SittingFacts facts) {
    return facts.rulebook().find("notice." + facts.meeting().kind()).or(() -> facts.rulebook().find("convener." + facts.meeting().kind()));
  }

  private static String convener(Words w, Meeting meeting) {
    Text office = meeting.call().office();
    Text name = meeting.call().convener();
    if (office == null || name == null) {
      return SettingWords.convener(w, meeting);
    }
    String title = office.in(w.lang());
    return w.text("notice-text.convener", w.capital(title), name.in(w.lang()));
  }

  /** To be copied into a newspaper or a letter. */
  String plain() {
    List<String> all = new ArrayList<>(List.of(heading, "", session));
    all.addAll(lines);
    all.addAll(List.of("", agenda));
    all.addAll(items);
    all.add("");
    all.addAll(closing);
    return String.join("\n", all) + "\n";
  }
}
