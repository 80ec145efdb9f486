package kenes.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.notices.Outbox;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.rules.Rules;

/** Registers the invented council with its people and their accounts. Every key is fixed, so that an interrupted setup goes on. */
final class Founding {
  private static final Caller OPERATOR = Caller.installation();

  private final Facades kenes;
  private final DemoSeed seed;
  private final String body;
  private final LocalDate from;

  /** @param kenes by the clock by which the council's own journal shall begin */
  Founding(Facades kenes, DemoSeed seed) {
    this.kenes = kenes;
    this.seed = seed;
    this.body = seed.body().code();
    this.from = LocalDate.parse(seed.term().validFrom());
  }

  /** In the registry's journal: the body and its people, by seat. */
  Map<Integer, UUID> register() {
    DemoSeed.Body facts = seed.body();
    kenes.registrar().registerBody(OPERATOR, "demo-body", new RegisterAct.BodyRegistered(body, facts.parent(), facts.kind(),
        facts.level(), facts.name(), facts.territoryName(), null, null, seed.zone(), facts.seats(), null, null, null,
        facts.notice(), Map.of(), null, true));
    Map<Integer, UUID> people = new HashMap<>();
    for (DemoSeed.Deputy deputy : seed.deputies()) {
      people.put(deputy.seat(), kenes.registrar().registerPerson(OPERATOR, "demo-person-" + deputy.seat(),
          new Registrar.NewPerson(deputy.kk(), deputy.ru(), deputy.latin(), true)).act(RegisterAct.PersonRegistered.class).person());
    }
    return people;
  }

  /** In the council's own journal. */
  void constitute(Map<Integer, UUID> people) {
    kenes.registrar().registerTerm(OPERATOR, body, "demo-term",
        new RegisterAct.TermRegistered(seed.term().number(), seed.body().seats(), null, from, null));
    plenary(people);
    kenes.rules().load(OPERATOR, body, "demo-training-rules", Rules.shipped("demo-training"));
    seed.deputies().forEach(deputy -> account(deputy.kk(), people.get(deputy.seat()), false));
    seed.staff().forEach(this::staff);
    kenes.registrar().assignStaff(OPERATOR, body, "demo-staff-presiding",
        new Registrar.NewStaff(account(seed.first().presiding().kk(), null, false), "presiding", from));
    addresses(people);
  }

  /** Invented addresses, but for the last seat: whoever sits there is invited by hand. */
  private void addresses(Map<Integer, UUID> people) {
    int last = people.keySet().stream().max(Integer::compare).orElseThrow();
    kenes.outbox().setAddresses(OPERATOR, body, people.entrySet().stream().filter(deputy -> deputy.getKey() != last)
        .map(deputy -> new Outbox.Typed(deputy.getValue(), "deputy" + deputy.getKey() + "@council.example", null)).toList());
  }

  /** All are members; who holds the posts is for the first session to say. */
  private void plenary(Map<Integer, UUID> people) {
    UUID plenary = kenes.registrar().formOrganization(OPERATOR, body, "demo-plenary", new Registrar.NewOrganization("plenary", seed.body().plenary(), from, null))
        .act(RegisterAct.OrganizationFormed.class).organization();
    seed.posts().forEach((role, post) -> kenes.registrar().createPost(OPERATOR, body, "demo-post-" + role.replace('_', '-'),
        new Registrar.NewPost(plenary, role, post.name())));
    people.forEach((seat, person) -> kenes.registrar().beginMembership(OPERATOR, body, "demo-seat-" + seat,
        new Registrar.NewMembership(person, plenary, "member", null, seed.term().number(), seat, "№ " + seat, from, null)));
  }

  private void staff(DemoSeed.Staff staff) {
    boolean administrator = staff.role().equals("administrator");
    UUID account = account(staff.name().kk(), null, administrator);
    if (!administrator) {
      kenes.registrar().assignStaff(OPERATOR, body, "demo-staff-" + staff.role(), new Registrar.NewStaff(account, staff.role(), from));
    }
  }

  /** The account of this person, or of this name; made when there is none. */
  private UUID account(String name, UUID person, boolean administrator) {
    return kenes.accounts().list().stream()
        .filter(account -> person == null ? account.name().equals(name) : person.equals(account.person())).findFirst()
        .map(Account::id).orElseGet(() -> kenes.accounts().create(name, person, administrator, !administrator));
  }
}
