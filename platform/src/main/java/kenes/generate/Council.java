package kenes.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Loading.Dated;
import kenes.register.RegisterAct;

/** An invented council: its seats, its terms, and who sat where. */
final class Council {
  /** The terms, each with its first day. */
  private static final List<LocalDate> TERMS = List.of(LocalDate.parse("2013-04-01"), LocalDate.parse("2018-04-01"), LocalDate.parse("2023-04-01"));
  private static final int FIRST_TERM = 6;
  private static final int FEWEST_SEATS = 25;
  private static final int MORE_SEATS = 17;
  private static final int RE_ELECTED = 45;

  final String code;
  /** Code of the council of the region; its own where it is one. */
  final String region;
  final int seats;
  final UUID plenary;
  private final long seed;
  private final int number;
  private final Invented invented;
  private final UUID chair;
  private final UUID[][] holders;

  Council(Plan plan, int number, Invented invented) {
    this.seed = plan.seed();
    this.number = number;
    this.invented = invented;
    this.code = code(number);
    this.region = number < plan.regions() ? code : code(number % plan.regions());
    Chance chance = chance("council");
    this.seats = FEWEST_SEATS + chance.below(MORE_SEATS);
    this.plenary = chance.id(start(0));
    this.chair = chance.id(start(0));
    this.holders = new UUID[TERMS.size()][seats + 1];
    for (int term = 0; term < TERMS.size(); term++) {
      for (int seat = 1; seat <= seats; seat++) {
        Chance person = chance("seat/" + term + "/" + seat);
        holders[term][seat] = term > 0 && person.percent(RE_ELECTED) ? holders[term - 1][seat] : person.id(start(term));
      }
    }
  }

  private static String code(int number) {
    return String.format("KZ-GEN-%03d", number + 1);
  }

  Chance chance(String name) {
    return new Chance(seed, code + "/" + name);
  }

  /** How many terms have begun before this day. */
  static int termsBefore(LocalDate day) {
    return (int) TERMS.stream().filter(from -> from.isBefore(day)).count();
  }

  /** @return the term's place, from 0 */
  static int termOn(LocalDate day) {
    int term = TERMS.size() - 1;
    while (term > 0 && day.isBefore(TERMS.get(term))) {
      term--;
    }
    return term;
  }

  static int termNumber(int term) {
    return FIRST_TERM + term;
  }

  private static Instant start(int term) {
    return Plan.begin(TERMS.get(term));
  }

  /** What stands of it in the registry: itself and everybody who ever sat. */
  List<Act> registered() {
    boolean wide = region.equals(code);
    List<Text> places = wide ? invented.regions() : invented.territories();
    Text territory = places.get(number % places.size());
    int more = number / places.size() + 1;
    Text name = Text.of(invented.council().kk().formatted(territory.kk(), more), invented.council().ru().formatted(territory.ru(), more),
        invented.council().en().formatted(territory.en(), more));
    List<Act> acts = new ArrayList<>(List.of(new RegisterAct.BodyRegistered(code, wide ? "KZ" : region, "maslikhat", wide ? "oblast" : "district", name, territory, null, null,
        Plan.ZONE.getId(), seats, null, null, null, invented.notice(), Map.of(), null, true)));
    people().forEach((person, names) -> acts.add(new RegisterAct.PersonRegistered(person, names.kk(), names.ru(), names.en(), true)));
    return acts;
  }

  private Map<UUID, Text> people() {
    Map<UUID, Text> people = new LinkedHashMap<>();
    for (int term = 0; term < TERMS.size(); term++) {
      for (int seat = 1; seat <= seats; seat++) {
        people.putIfAbsent(holder(term, seat), invented.person(chance("name/" + holder(term, seat))));
      }
    }
    return people;
  }

  /** Who holds the seat in this term: now and then the same person as before. */
  UUID holder(int term, int seat) {
    return holders[term][seat];
  }

  /** The holder of the first seat chairs. */
  UUID chair(int term) {
    return holder(term, 1);
  }

  /** The acts with which a term begins. */
  List<Dated> constituted(int term) {
    LocalDate from = TERMS.get(term);
    LocalDate to = term + 1 < TERMS.size() ? TERMS.get(term + 1).minusDays(1) : null;
    Chance chance = chance("term/" + term);
    List<Act> acts = new ArrayList<>();
    acts.add(new RegisterAct.TermRegistered(termNumber(term), seats, null, from, to));
    if (term == 0) {
      acts.add(new RegisterAct.OrganizationFormed(plenary, "plenary", invented.plenary(), from, null));
      acts.add(new RegisterAct.PostCreated(chair, plenary, "chair", invented.chair()));
    }
    for (int seat = 1; seat <= seats; seat++) {
      acts.add(new RegisterAct.MembershipBegan(chance.id(start(term)), holder(term, seat), plenary, "member", null, termNumber(term), seat, "№ " + seat, from, to));
    }
    acts.add(new RegisterAct.MembershipBegan(chance.id(start(term)), chair(term), plenary, "chair", chair, termNumber(term), null, null, from, to));
    return acts.stream().map(act -> new Dated(start(term), act)).toList();
  }
}
