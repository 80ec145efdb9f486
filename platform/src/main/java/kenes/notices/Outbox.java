package kenes.notices;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.register.Seat;

/** Letters about sittings and the addresses they go to. None of it is official state: no act says what was sent. */
public final class Outbox {
  private static final Set<LetterState> ON_REQUEST = Set.of(LetterState.WAITING, LetterState.REFUSED, LetterState.HELD, LetterState.BY_HAND);

  private final Db db;
  private final Permissions permissions;
  private final Register register;
  private final InstantSource clock;
  private final boolean sends;

  /** @param sends whether a mail server is set; without one letters are kept where they are */
  public Outbox(Db db, Permissions permissions, Register register, InstantSource clock, boolean sends) {
    this.db = db;
    this.permissions = permissions;
    this.register = register;
    this.clock = clock;
    this.sends = sends;
  }

  /** Whether letters leave this installation. */
  public boolean sends() {
    return sends;
  }

  /** Newest first. */
  public List<Letter> list(Tx tx, String body, int limit) {
    return OutboxTables.list(tx, body, limit);
  }

  /** @throws Refused {@code LETTER_UNKNOWN} */
  public Letter get(Tx tx, String body, UUID letter) {
    return OutboxTables.find(tx, body, letter).orElseThrow(() -> new Refused(NoticesCode.LETTER_UNKNOWN));
  }

  /** How the letters about a sitting fare. */
  public Delivery delivery(Tx tx, String body, UUID meeting) {
    return OutboxTables.delivery(tx, body, meeting);
  }

  /** Where letters go, by recipient. */
  public Map<UUID, Address> addresses(Tx tx, String body) {
    return OutboxTables.addresses(tx, body);
  }

  /** The letter as a file for mail programs (RFC 5322). */
  public byte[] file(Letter letter) {
    return Envelope.bytes(letter, "no-reply@localhost");
  }

  /** One line of the list of addresses as it was typed. @param address empty: none is known any more */
  public record Typed(UUID recipient, String address, Lang lang) {}

  /**
   * Sets where letters for deputies in office go; all or none.
   *
   * @throws Refused {@code ADDRESS_WRONG} with the fields {@code address.<recipient>}, {@code RECIPIENT_UNKNOWN}, {@code NOT_ALLOWED}
   */
  public void setAddresses(Caller caller, String body, List<Typed> lines) {
    db.change(tx -> {
      permissions.require(tx, caller, body, Permission.KEEP_LETTERS);
      Set<UUID> known = register.seats(tx, body, register.today(tx, body)).stream().map(Seat::holder).flatMap(Optional::stream)
          .map(person -> person.id()).collect(Collectors.toSet());
      List<Refused.Field> wrong = new ArrayList<>();
      for (Typed line : lines) {
        if (!known.contains(line.recipient())) {
          throw new Refused(NoticesCode.RECIPIENT_UNKNOWN);
        }
        if (line.address().isEmpty()) {
          OutboxTables.deleteAddress(tx, body, line.recipient());
        } else {
          Address.find(line.address()).ifPresentOrElse(good -> OutboxTables.setAddress(tx, body, new Address(line.recipient(), good, line.lang())),
              () -> wrong.add(new Refused.Field("address." + line.recipient(), NoticesCode.ADDRESS_WRONG, List.of())));
        }
      }
      if (!wrong.isEmpty()) {
        throw Refused.fields(wrong);
      }
    });
  }

  /**
   * Sends one letter, to an address given now, which is kept for later ones.
   *
   * @throws Refused {@code ADDRESS_MISSING}, {@code ADDRESS_WRONG} (field {@code address}), {@code SENT_ALREADY}, {@code OVER}, {@code LETTER_UNKNOWN},
   *     {@code NOT_ALLOWED}
   */
  public void send(Caller caller, String body, UUID id, String address) {
    db.change(tx -> {
      permissions.require(tx, caller, body, Permission.KEEP_LETTERS);
      Letter letter = get(tx, body, id);
      if (letter.state() == LetterState.SENT) {
        throw new Refused(NoticesCode.SENT_ALREADY);
      }
      if (!letter.usefulUntil().isAfter(clock.instant())) {
        throw new Refused(NoticesCode.OVER);
      }
      if (address.isEmpty()) {
        throw Refused.field("address", NoticesCode.ADDRESS_MISSING);
      }
      String good = Address.find(address).orElseThrow(() -> Refused.field("address", NoticesCode.ADDRESS_WRONG));
      Address before = OutboxTables.addresses(tx, body).get(letter.recipient());
      OutboxTables.setAddress(tx, body, new Address(letter.recipient(), good, before == null ? null : before.lang()));
      OutboxTables.queue(tx, letter, good, clock.instant());
    });
  }

  /**
   * Sends again what was not sent about a sitting, to the addresses of now, without waiting for the next attempt.
   *
   * @return how many letters; those without an address stay as they are
   */
  public int sendAgain(Caller caller, String body, UUID meeting) {
    return db.write(tx -> {
      permissions.require(tx, caller, body, Permission.KEEP_LETTERS);
      Map<UUID, Address> addresses = OutboxTables.addresses(tx, body);
      List<Letter> due = OutboxTables.ofMeeting(tx, body, meeting).stream().filter(letter -> ON_REQUEST.contains(letter.state()))
          .filter(letter -> letter.usefulUntil().isAfter(clock.instant()) && addresses.containsKey(letter.recipient())).toList();
      due.forEach(letter -> OutboxTables.queue(tx, letter, addresses.get(letter.recipient()).address(), clock.instant()));
      return due.size();
    });
  }
}
