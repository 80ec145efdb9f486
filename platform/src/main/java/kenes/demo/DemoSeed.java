package kenes.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.PlanSection;
import kenes.meetings.SpeechKind;
import kenes.motions.Change;
import kenes.voting.Choice;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The invented council as {@code seed/demo-council.yaml} tells it. Dates are ISO 8601, times HH:mm in the council's zone. */
record DemoSeed(String zone, Body body, Term term, List<Deputy> deputies, Map<String, Post> posts, List<Commission> commissions,
    List<Staff> staff, List<Guest> invited, Plan plan, FirstSeed first, List<CommissionSitting> commissionSittings, List<Session> sessions, List<Special> special,
    Map<String, Text> papers, Training training) {

  record Body(String code, String parent, String kind, String level, Text name, Text territoryName, Text notice, int seats,
      Text plenary, String recordSince) {}

  record Term(int number, String validFrom) {}

  record Deputy(int seat, String kk, String ru, String latin) {}

  /** A post in the plenary: chair, deputy_chair. */
  record Post(int seat, Text name) {}

  record Commission(Text name, int chair, List<Integer> members) {}

  /** @param role secretary, staff, administrator */
  record Staff(String role, Text name) {}

  /** Somebody who is no deputy and speaks. */
  record Guest(String code, Text name) {}

  /** The plan of work for a year in two versions. @param changedOn the date of the second, with its reason */
  record Plan(int year, Text adoption, String changedOn, Text reason, List<PlanLine> lines) {}

  /** @param term 2026, 2026-Q4, 2026-12 @param movedTo the term in the second version, or null @param rule of the decision, or null */
  record PlanLine(int number, PlanSection section, String term, String movedTo, Text title, Text responsible, String rule) {}

  /**
   * A standing commission gives its opinion on an item before a session.
   *
   * @param commission its place in the list of commissions, from 0
   * @param item its place on the agenda of the session, from 0
   * @param days of its sittings; all but the last fail
   * @param reporter code of a guest
   * @param casting the vote of the commission's chair when the others are equal, or null
   * @param recommendation of the conclusion, as the rulebook codes it
   */
  record CommissionSitting(int session, int commission, int item, Text name, Text title, String noticeAt, List<Day> days, String reporter, Text question,
      @JsonProperty("for") List<Integer> votesFor, List<Integer> against, List<Integer> abstained, Choice casting, Text resolution,
      String recommendation) {}

  /** @param seats of those who come */
  record Day(String start, List<Integer> seats) {}

  /**
   * A past session with its one sitting.
   *
   * @param initiator code of who asked for it, or null @param guests of an extended one, or null
   * @param holders posts of other bodies whose holders are invited, or null @param sent who comes in the place of one of them, or null
   */
  record Session(int number, String kind, Text name, String initiator, String noticeOn, String materialsOn, String date, String start, String end,
      Text place, List<Convening.Guest> guests, List<Convening.Holder> holders, List<Sent> sent, List<Stay> attendance, List<Absence> absent, List<Item> items) {}

  /** @param body whose chair sends this one */
  record Sent(String body, Text name) {}

  /**
   * A session of another kind than the usual ones; its reports are heard and no vote is taken.
   *
   * @param starts of its sittings, date and time; on each but the last one item is dealt with
   * @param seats of those who are there @param asked seats of the deputies who asked for it
   */
  record Special(int number, String kind, Form form, boolean closed, Text name, Text place, String noticeAt, String materialsAt, List<String> starts,
      List<Integer> seats, List<Integer> asked, List<Convening.Guest> invited, List<Report> items) {}

  /** @param paper what the report says @param closed why the item is closed to the public, or null */
  record Report(Text title, Text paper, Text closed) {}

  /** @param left null: stayed to the end */
  record Stay(int seat, String arrived, String left) {}

  record Absence(int seat, Text reason) {}

  /**
   * @param planned number of the line of the plan that it came from, or null
   * @param added when it came on the agenda during the sitting, or null
   * @param paper key of its paper, or null
   * @param votes exactly one: on the whole, where there is a draft
   * @param draft the text and its amendments, or null
   * @param interests declared before the vote
   */
  record Item(Text title, Integer planned, String added, String opened, List<Speech> speeches, String paper, List<Vote> votes, Draft draft,
      List<Interest> interests) {
    Item {
      interests = interests == null ? List.of() : interests;
    }
  }

  /** A deputy declares a personal interest. */
  record Interest(int seat, String at, String reason) {}

  /** @param on the day on which the text of the paper was entered @param basis the vote on accepting it as a basis */
  record Draft(String on, List<Amendment> amendments, Vote basis) {}

  /**
   * @param on the day of tabling
   * @param text null where the paragraph is deleted
   * @param withdrawn the day on which it was taken back, or null
   * @param vote null where none was taken
   */
  record Amendment(int seat, String on, Change.Kind kind, int paragraph, Text text, Text reason, String withdrawn, Vote vote) {}

  /** @param invited code of a guest, or null @param seat of the deputy, or null */
  record Speech(String at, SpeechKind kind, String invited, Integer seat) {}

  /**
   * @param rule key of the majority in the rulebook; null, as the question, where the vote takes the place of another
   * @param votesFor the seats by what they pressed
   * @param hands how hands were counted, or null: by name
   * @param fallBack what it was broken off for, or null
   * @param repeat what it became void for, or null
   * @param casting the vote of who presides at a tie, or null
   */
  record Vote(String rule, Text question, String opened, String closed, @JsonProperty("for") List<Integer> votesFor,
      List<Integer> against, List<Integer> abstained, Hands hands, Again fallBack, Again repeat, Casting casting) {
    Vote {
      votesFor = votesFor == null ? List.of() : votesFor;
      against = against == null ? List.of() : against;
      abstained = abstained == null ? List.of() : abstained;
    }

    /** The one that counts. */
    Vote last() {
      return fallBack != null ? fallBack.vote().last() : repeat != null ? repeat.vote().last() : this;
    }

    String over() {
      return casting == null ? last().closed() : casting.at();
    }
  }

  /** @param tellers their seats @param counts for, against, abstained, as the tellers enter them in turn */
  record Hands(List<Integer> tellers, List<List<Integer>> counts) {}

  /** The same question once more. */
  record Again(Text reason, Vote vote) {}

  record Casting(String at, Choice choice) {}

  /** The training sitting. */
  record Training(Text name, List<TrainingItem> items) {}

  record TrainingItem(Text title, String rule, Text question, Tendency tendency, List<TrainingSpeech> speeches) {}

  /** How many of the deputies would press what, if all were there. */
  record Tendency(@JsonProperty("for") int votesFor, int against, int abstained) {}

  record TrainingSpeech(int seat, SpeechKind kind) {}

  static DemoSeed read() {
    return read("demo-council", DemoSeed.class);
  }

  static <T> T read(String name, Class<T> type) {
    JsonMapper mapper = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream file = DemoSeed.class.getResourceAsStream("/seed/" + name + ".yaml")) {
      return mapper.convertValue(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(file), type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
