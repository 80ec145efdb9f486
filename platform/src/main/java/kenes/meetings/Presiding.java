package kenes.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Accounts;
import kenes.base.Id;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.RegisterAct;

/** Who has led a sitting, from the record: who opened it and, at a first session, whom it has elected to the chair; of one that failed, the chair who came. */
final class Presiding {
  private final Journal journal;
  private final Accounts accounts;
  private final Register register;

  Presiding(Journal journal, Accounts accounts, Register register) {
    this.journal = journal;
    this.accounts = accounts;
    this.register = register;
  }

  List<Presider> list(Tx tx, Meeting meeting) {
    if (meeting.failed()) {
      return chair(tx, meeting).map(name -> new Presider(name, null, meeting.closedAt(), false)).stream().toList();
    }
    List<Presider> list = new ArrayList<>();
    MeetingsQueries.quorum(tx, meeting.body(), meeting.id()).stream().filter(reading -> reading.cause().equals("MeetingOpened")).findFirst()
        .ifPresent(opening -> {
          opener(tx, meeting, opening).ifPresent(list::add);
          if (meeting.kind().equals(Convening.FIRST)) {
            elected(tx, meeting, opening).ifPresent(list::add);
          }
        });
    return list;
  }

  /** The person who opened it; at a first session the one who convened it; where no person did, the chair of those who sit. */
  private Optional<Presider> opener(Tx tx, Meeting meeting, QuorumReading opening) {
    Optional<Text> person = person(tx, journal.get(tx, meeting.body(), opening.index()).actor()).map(Person::names);
    MeetingsAct.Call call = meeting.call();
    if (meeting.kind().equals(Convening.FIRST)) {
      return Optional.of(new Presider(person.orElse(call.convener()), person.isEmpty() || person.get().equals(call.convener()) ? call.office() : null, opening.at(), false));
    }
    return person.or(() -> chair(tx, meeting)).map(name -> new Presider(name, null, opening.at(), false));
  }

  /** The chair of those who sit, else a deputy chair: the first of them who came. */
  private Optional<Text> chair(Tx tx, Meeting meeting) {
    LocalDate day = LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
    Set<UUID> there = MeetingsQueries.attendance(tx, meeting.body(), meeting.id()).stream().map(Attendance::person).collect(Collectors.toSet());
    return register.members(tx, meeting.body(), meeting.organization(), day).stream().filter(member -> !member.role().equals("member"))
        .map(member -> member.person()).filter(person -> there.contains(person.id())).map(Person::names).findFirst();
  }

  private Optional<Presider> elected(Tx tx, Meeting meeting, QuorumReading opening) {
    long size = journal.sizes(tx).getOrDefault(meeting.body(), 0L);
    return journal.list(tx, meeting.body(), opening.index(), size).stream()
        .filter(entry -> meeting.closedAt() == null || !entry.at().isAfter(meeting.closedAt()))
        .flatMap(entry -> chair(tx, meeting, entry).stream()).findFirst();
  }

  private Optional<Presider> chair(Tx tx, Meeting meeting, Entry entry) {
    return entry.act() instanceof RegisterAct.MembershipBegan act && act.role().equals("chair") && act.organization().equals(meeting.organization())
        ? Optional.of(new Presider(register.person(tx, act.person()).names(), null, entry.at(), true)) : Optional.empty();
  }

  private Optional<Person> person(Tx tx, Actor actor) {
    return Id.find(actor.id()).filter(account -> accounts.exists(tx, account))
        .flatMap(account -> Optional.ofNullable(accounts.get(tx, account).person())).map(person -> register.person(tx, person));
  }
}
