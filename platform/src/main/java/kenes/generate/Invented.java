package kenes.generate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Names and words from which councils, people and decisions are invented: {@code seed/generated.yaml}.
 *
 * @param surnames as a man bears them; a woman's ends in one letter more
 */
record Invented(List<Text> surnames, List<Text> men, List<Text> women, List<Text> territories, List<Text> places, List<Text> topics,
    List<Text> paragraphs, Text council, Text notice, Text plenary, Text chair, Text session, Text hall, Text question) {
  static Invented read() {
    JsonMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream file = Invented.class.getResourceAsStream("/seed/generated.yaml")) {
      return mapper.convertValue(new Load(LoadSettings.builder().setLabel("generated").build()).loadFromInputStream(file), Invented.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Somebody who does not exist. */
  Text person(Chance chance) {
    boolean woman = chance.percent(40);
    Text surname = chance.pick(surnames);
    Text given = chance.pick(woman ? women : men);
    return Text.of(surname.kk() + (woman ? "а " : " ") + given.kk(), surname.ru() + (woman ? "а " : " ") + given.ru(),
        given.en() + " " + surname.en() + (woman ? "a" : ""));
  }

  /** How many different things can be decided. */
  int subjects() {
    return topics.size() * places.size();
  }

  /** What is decided. @param subject from 0 */
  Text title(int subject) {
    Text topic = topics.get(subject / places.size());
    Text place = places.get(subject % places.size());
    return Text.of(topic.kk() + " (" + place.kk() + ")", topic.ru() + " (" + place.ru() + ")", topic.en() + " (" + place.en() + ")");
  }

  /** The text of the decision, one line for each paragraph. */
  String text(int subject, Lang lang) {
    return Stream.concat(Stream.of(title(subject).exact(lang)), paragraphs.stream().map(paragraph -> paragraph.exact(lang)))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
