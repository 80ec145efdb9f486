package kenes.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.calendar.Calendars;
import kenes.journal.Act;
import kenes.journal.Actor;
import kenes.decisions.Decisions;
import kenes.journal.Acts;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.minutes.Minutes;
import kenes.register.Register;
import kenes.rules.Rules;
import kenes.voting.Voting;
import org.junit.jupiter.api.Test;

class ActWordsTest {
  private static final Map<String, Class<? extends Act>> ALL = new TreeMap<>(new Acts(List.of(Register.projection(), Rules.projection(), Calendars.projection(),
      Meetings.projection(), Papers.projection(), Floor.projection(), Voting.projection(), kenes.motions.Motions.projection(), Decisions.projection(), kenes.requests.Requests.projection(), kenes.proposals.Proposals.projection(), Minutes.projection())).all());

  @Test
  void everySortOfActHasWordsInThreeLanguages() {
    assertTrue(ALL.size() >= 30, () -> "only " + ALL.keySet());
    assertEquals(List.of(), missing(ALL));
  }

  /** An act that nobody found words for. */
  record Unnamed() implements Act {}

  @Test
  void plantedActWithoutWordsIsFound() {
    assertEquals(List.of("kk act.record.Unnamed", "ru act.record.Unnamed", "en act.record.Unnamed"), missing(Map.of("record.Unnamed", Unnamed.class)));
  }

  @Test
  void everyAuthorHasWords() {
    for (Actor.Kind kind : Actor.Kind.values()) {
      for (Lang lang : Lang.values()) {
        assertTrue(!new ActWords(null, null, Words.of(lang)).by(new Actor(kind, "x")).isBlank());
      }
    }
  }

  private static List<String> missing(Map<String, Class<? extends Act>> acts) {
    return Stream.of(Lang.KK, Lang.RU, Lang.EN).flatMap(lang -> acts.values().stream().map(ActWords::key)
        .filter(key -> !Words.of(lang).has(key)).map(key -> lang.code() + " " + key)).toList();
  }
}
