package kenes.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.register.Delegations;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.rules.Rules;

/** The invented national council and the maslikhats below it: bodies, people, posts, and who sits in the council on behalf of whom. */
final class NationalFounding {
  private static final Caller OPERATOR = Caller.installation();
  private static final int BELOW_TERM = 8;
  private static final int BELOW_SEATS = 25;

  private final Facades kenes;
  private final DemoSeed seed;
  private final NationalSeed national;
  private final String body;
  private final LocalDate from;

  /** @param kenes by the clock by which the journals shall begin */
  NationalFounding(Facades kenes, DemoSeed seed, NationalSeed national) {
    this.kenes = kenes;
    this.seed = seed;
    this.national = national;
    this.body = seed.body().code();
    this.from = LocalDate.parse(seed.term().validFrom());
  }

  /** In the registry's journal. @return people by seat; 0: whoever becomes chair below later; above those of the council: chairs who are no members */
  Map<Integer, UUID> register() {
    kenes.registrar().registerBody(OPERATOR, "demo-national-body", facts(body, seed.body().kind(), seed.body().level(), seed.body().name(), null, seed.body().seats()));
    for (NationalSeed.Below below : national.below()) {
      kenes.registrar().registerBody(OPERATOR, "demo-body-" + below.code(), facts(below.code(), "maslikhat", "oblast", below.name(), below.territory(), BELOW_SEATS));
    }
    for (NationalSeed.Beside beside : national.beside()) {
      kenes.registrar().registerBody(OPERATOR, "demo-body-" + beside.code(), facts(beside.code(), "maslikhat", "oblast", beside.name(), beside.territory(), BELOW_SEATS));
    }
    Map<Integer, UUID> people = new HashMap<>();
    Stream.of(seed.deputies().stream(), Stream.of(national.change().chair()), national.beside().stream().map(NationalSeed.Beside::chair).filter(Objects::nonNull))
        .flatMap(some -> some).forEach(one -> people.put(one.seat(), person(one)));
    return people;
  }

  private UUID person(DemoSeed.Deputy deputy) {
    return kenes.registrar().registerPerson(OPERATOR, "demo-national-person-" + deputy.seat(), new Registrar.NewPerson(deputy.kk(), deputy.ru(), deputy.latin(), true))
        .act(RegisterAct.PersonRegistered.class).person();
  }

  private RegisterAct.BodyRegistered facts(String code, String kind, String level, Text name, Text territory, int seats) {
    return new RegisterAct.BodyRegistered(code, seed.body().parent(), kind, level, name, territory, null, null, seed.zone(), seats, null, null, null,
        seed.body().notice(), Map.of(), null, true);
  }

  /** In the journals of the maslikhats, then of the council. */
  void constitute(Map<Integer, UUID> people) {
    Map<String, UUID> posts = new HashMap<>();
    national.below().forEach(below -> posts.put(below.code(), below(below, people)));
    national.beside().forEach(beside -> found(beside.code(), beside.chair() == null ? null : people.get(beside.chair().seat())));
    kenes.registrar().registerTerm(OPERATOR, body, "demo-national-term", new RegisterAct.TermRegistered(seed.term().number(), seed.body().seats(), null, from, null));
    UUID plenary = plenary(body, seed.body().plenary(), from);
    kenes.rules().load(OPERATOR, body, "demo-national-rules", Rules.shipped("demo-national"));
    national.members().forEach(place -> sit(place, people.get(place.seat()), plenary, posts.get(place.of())));
    seed.deputies().forEach(deputy -> account(deputy.kk(), people.get(deputy.seat())));
    seed.staff().forEach(staff -> kenes.registrar().assignStaff(OPERATOR, body, "demo-national-staff-" + staff.role(),
        new Registrar.NewStaff(account(staff.name().kk(), null), staff.role(), from)));
  }

  /** @return the post of its chair */
  private UUID below(NationalSeed.Below below, Map<Integer, UUID> people) {
    Founded founded = found(below.code(), people.get(below.chair()));
    List<Integer> deputies = below.deputies();
    for (int index = 0; index < deputies.size(); index++) {
      begin(below.code(), new Registrar.NewMembership(people.get(deputies.get(index)), founded.plenary(), "member", null, BELOW_TERM, 2 + index, "№ " + (2 + index), began(), null), 2 + index);
    }
    return founded.post();
  }

  private LocalDate began() {
    return from.minusYears(1);
  }

  /** @param post of the chair */
  private record Founded(UUID plenary, UUID post) {}

  /** @param chair or null: the post is vacant */
  private Founded found(String code, UUID chair) {
    kenes.registrar().registerTerm(OPERATOR, code, "demo-below-term", new RegisterAct.TermRegistered(BELOW_TERM, BELOW_SEATS, null, began(), null));
    UUID plenary = plenary(code, Text.of("мәслихат сессиясы", "сессия маслихата", "plenary session of the maslikhat"), began());
    UUID post = kenes.registrar().createPost(OPERATOR, code, "demo-below-post", new Registrar.NewPost(plenary, "chair", national.post())).act(RegisterAct.PostCreated.class).post();
    if (chair != null) {
      begin(code, new Registrar.NewMembership(chair, plenary, "chair", post, BELOW_TERM, 1, "№ 1", began(), null), 1);
    }
    return new Founded(plenary, post);
  }

  private void begin(String code, Registrar.NewMembership membership, int seat) {
    kenes.registrar().beginMembership(OPERATOR, code, "demo-below-seat-" + seat, membership);
  }

  private UUID plenary(String code, Text name, LocalDate began) {
    return kenes.registrar().formOrganization(OPERATOR, code, "demo-plenary", new Registrar.NewOrganization("plenary", name, began, null))
        .act(RegisterAct.OrganizationFormed.class).organization();
  }

  private void sit(NationalSeed.Place place, UUID person, UUID plenary, UUID post) {
    String key = "demo-national-seat-" + place.seat();
    int term = seed.term().number();
    if (place.document() == null) {
      kenes.delegations().beginByOffice(OPERATOR, body, key, new Delegations.ByOffice(place.of(), post, person, plenary, place.role(), term, place.seat(), "chairs", from));
    } else {
      kenes.delegations().beginByDelegation(OPERATOR, body, key,
          new Delegations.ByDelegation(place.of(), null, place.document(), person, plenary, place.role(), term, place.seat(), "delegates", from));
    }
  }

  private UUID account(String name, UUID person) {
    return kenes.accounts().list().stream().filter(account -> person == null ? account.name().equals(name) : person.equals(account.person())).findFirst()
        .map(account -> account.id()).orElseGet(() -> kenes.accounts().create(name, person, false, true));
  }

  /** One maslikhat has another chair; a letter brings it to the council, with those of the proposals. */
  void change(UUID next) {
    NationalSeed.Change change = national.change();
    LocalDate last = LocalDate.parse(change.last());
    String code = change.of();
    record Chair(UUID membership, UUID plenary, UUID post) {}
    Chair chair = kenes.db().read(tx -> kenes.register().chairOn(tx, code, last)
        .map(member -> new Chair(member.membership().id(), member.membership().organization(), member.membership().post())).orElseThrow());
    kenes.registrar().endMembership(OPERATOR, code, "demo-below-chair-ends", chair.membership(), last);
    kenes.registrar().beginMembership(OPERATOR, code, "demo-below-chair-begins",
        new Registrar.NewMembership(next, chair.plenary(), "chair", chair.post(), BELOW_TERM, 1, "№ 1", LocalDate.parse(change.from()), null));
  }
}
