package kenes.couriers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.JournalCode;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;

/**
 * The way of one letter: a transaction in the receiving body, then one in the sending body. Each may be repeated, so that a
 * way that was cut anywhere is gone again from its beginning.
 */
final class Delivery {
  private static final Actor COURIER = new Actor(Actor.Kind.CLOCK, "courier");

  private final Db db;
  private final Journal journal;
  private final Register register;
  private final List<Reception> receptions;
  private final Step.Watch watch;

  Delivery(Db db, Journal journal, Register register, List<Reception> receptions, Step.Watch watch) {
    this.db = db;
    this.journal = journal;
    this.register = register;
    this.receptions = receptions;
    this.watch = watch;
  }

  /** What a command of the courier is about: the same for each try. */
  private record Carried(String from, long index, String to) {}

  /** The receiving body does not exist yet on this day. */
  static final class NotBegun extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** @throws RuntimeException whatever stands in the way; nothing half is left but what {@link Step#HALF_DONE} says */
  void deliver(Letter letter) {
    watch.at(Step.BEGIN, letter);
    Optional<Letter.Arrival> arrived = db.read(tx -> CouriersTables.findArrival(tx, letter));
    if (arrived.isEmpty()) {
      Optional<CouriersAct> end = db.read(tx -> withoutReceiver(tx, letter));
      if (end.isPresent()) {
        settle(letter, end.get());
        return;
      }
      receive(letter);
      watch.at(Step.HALF_DONE, letter);
    }
    Letter.Arrival arrival = db.read(tx -> CouriersTables.findArrival(tx, letter)).orElseThrow();
    settle(letter, new CouriersAct.Delivered(letter.index(), letter.to(), arrival.index(), arrival.leaf(), arrival.turnedBack(), arrival.code()));
  }

  /** How a letter ends whose addressee is not there. */
  private Optional<CouriersAct> withoutReceiver(Tx tx, Letter letter) {
    Optional<Body> receiver = register.findBody(tx, letter.to());
    if (receiver.isEmpty()) {
      return Optional.of(new CouriersAct.Undeliverable(letter.index(), letter.to(), CouriersAct.Reason.UNKNOWN_BODY));
    }
    LocalDate today = register.today(tx, letter.to());
    Body body = receiver.get();
    if (body.valid().contains(today)) {
      return Optional.empty();
    }
    if (body.valid().from() != null && today.isBefore(body.valid().from())) {
      throw new NotBegun();
    }
    boolean goesOn = body.successor() != null && !body.successor().equals(letter.from()) && !CouriersTables.exists(tx, letter.from(), letter.index(), body.successor());
    return Optional.of(goesOn ? new CouriersAct.Redirected(letter.index(), letter.to(), body.successor())
        : new CouriersAct.Undeliverable(letter.index(), letter.to(), CouriersAct.Reason.ENDED));
  }

  private void receive(Letter letter) {
    try {
      command(letter, letter.to(), "receive", command -> take(command, letter));
    } catch (Refused refused) {
      if (refused.code().kind() == Refused.Kind.UNAVAILABLE || refused.code() == JournalCode.NO_JOURNAL) {
        throw refused;
      }
      command(letter, letter.to(), "receive", command -> turnBack(command, letter, refused));
    }
  }

  private void take(Recorder command, Letter letter) {
    if (CouriersTables.findArrival(command.tx(), letter).isPresent()) {
      return;
    }
    Entry entry = journal.get(command.tx(), letter.from(), letter.index());
    List<Reception> takers = takers(entry);
    takers.forEach(taker -> taker.prepare(command.tx(), letter.to(), letter.from(), entry));
    command.record(new CouriersAct.Received(letter.from(), letter.index(), letter.leaf(), letter.type()));
    watch.at(Step.RECEIPT_RECORDED, letter);
    takers.forEach(taker -> taker.receive(command, letter.to(), letter.from(), entry));
    watch.at(Step.RECEPTION_RECORDED, letter);
  }

  private List<Reception> takers(Entry entry) {
    return receptions.stream().filter(reception -> reception.takes(entry.act())).toList();
  }

  private void turnBack(Recorder command, Letter letter, Refused refused) {
    if (CouriersTables.findArrival(command.tx(), letter).isPresent()) {
      return;
    }
    Class<?> module = ((Enum<?>) refused.code()).getDeclaringClass();
    String code = module.getName().substring(module.getPackageName().length() + 1).replace('$', '.') + "." + refused.code().name();
    command.record(new CouriersAct.TurnedBack(letter.from(), letter.index(), letter.leaf(), letter.type(), code,
        refused.args().stream().map(argument -> argument instanceof Text text ? text.in(Lang.KK) : String.valueOf(argument)).toList(), spoken(refused.args())));
    watch.at(Step.REFUSAL_RECORDED, letter);
  }

  /** The reason is read in three languages by both bodies: its texts stay in all of them. */
  private static List<CouriersAct.Spoken> spoken(List<?> arguments) {
    List<CouriersAct.Spoken> spoken = IntStream.range(0, arguments.size()).filter(place -> arguments.get(place) instanceof Text)
        .mapToObj(place -> new CouriersAct.Spoken(place, (Text) arguments.get(place))).toList();
    return spoken.isEmpty() ? null : spoken;
  }

  private void settle(Letter letter, CouriersAct end) {
    command(letter, letter.from(), "end", command -> {
      if (CouriersTables.lock(command.tx(), letter)) {
        if (end instanceof CouriersAct.Delivered delivered && delivered.turnedBack()) {
          giveBack(command, letter, delivered);
        } else {
          command.record(end);
        }
        AttemptTables.forget(command.tx(), letter);
        watch.at(Step.END_RECORDED, letter);
      }
    });
    watch.at(Step.END, letter);
  }

  /** The sender's modules learn that nobody took it. */
  private void giveBack(Recorder command, Letter letter, CouriersAct.Delivered end) {
    Entry entry = journal.get(command.tx(), letter.from(), letter.index());
    takers(entry).forEach(taker -> taker.prepareReturn(command.tx(), letter.from(), entry));
    command.record(end);
    takers(entry).forEach(taker -> taker.returned(command, letter.from(), entry, letter.to(), end.receivedIndex()));
  }

  private void command(Letter letter, String body, String step, Consumer<Recorder> decide) {
    Carried carried = new Carried(letter.from(), letter.index(), letter.to());
    String digest = Digest.of((carried.from() + " " + carried.index() + " " + carried.to()).getBytes(StandardCharsets.UTF_8)).hex();
    journal.command(COURIER, body, "courier-" + step + "-" + digest, carried, decide);
  }
}
