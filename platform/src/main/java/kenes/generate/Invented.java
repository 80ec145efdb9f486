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
import kenes.proposals.Topic;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Names and words from which councils, people and decisions are invented: {@code seed/generated.yaml}.
 *
 * @param surnames as a man bears them; a woman's ends in one letter more
 * @param areas the field of each topic, in their order
 * @param claims what proposals say; every version of a text has one more
 * @param office who is asked @param asks what requests say @param replies what is answered
 */
record Invented(List<Text> surnames, List<Text> men, List<Text> women, List<Text> territories, List<Text> regions,
    List<Text> places, List<Text> topics, List<Topic> areas, List<Text> paragraphs, Text council, Text notice, Text plenary, Text chair, Text session, Text hall,
    Text question, Text proposal, Text office, List<Text> asks, List<Text> replies, List<Text> claims, Text reason, Text expert, Text law, Text address, Text order) {
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

  /** What a proposal on this subject is called. */
  Text proposed(int subject) {
    Text title = title(subject);
    return Text.of(proposal.exact(Lang.KK).formatted(title.kk()), proposal.exact(Lang.RU).formatted(title.ru()), proposal.exact(Lang.EN).formatted(title.en()));
  }

  Topic area(int subject) {
    return areas.get(subject / places.size());
  }

  /** The text of a proposal on this subject, one line for each paragraph. @param version 1, 2, … */
  String claim(int subject, int version, Lang lang) {
    return Stream.concat(Stream.of(proposed(subject).exact(lang)), claims.stream().limit(version + 2L).map(claim -> claim.exact(lang)))
        .collect(Collectors.joining("\n"));
  }

  /** The text of a request on this subject, one line for each paragraph. */
  String asked(int subject, Lang lang) {
    return Stream.concat(Stream.of(title(subject).exact(lang)), asks.stream().map(line -> line.exact(lang))).collect(Collectors.joining("\n"));
  }

  /** The text of an answer. */
  String replied(Lang lang) {
    return replies.stream().map(line -> line.exact(lang)).collect(Collectors.joining("\n"));
  }

  /** The text of the decision, one line for each paragraph. */
  String text(int subject, Lang lang) {
    return Stream.concat(Stream.of(title(subject).exact(lang)), paragraphs.stream().map(paragraph -> paragraph.exact(lang)))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
