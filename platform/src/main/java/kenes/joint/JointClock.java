package kenes.joint;

import static kenes.schema.generated.joint.Tables.DECISION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.db.Db;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.journal.Actor;
import kenes.journal.Beat;
import kenes.journal.Journal;
import kenes.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in both bodies that a decision is no longer joint when the decision of one of them has been repealed or annulled.
 * It does nothing before {@link #start} or {@link #round}; replay never asks it to. Thread-safe.
 */
public final class JointClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JointClock.class);
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "joint-decisions");
  private static final Duration POLL = Duration.ofMinutes(5);

  /** What the clock asks for: the same for each try. */
  private record Ended(UUID joint) {}

  private final Db db;
  private final Journal journal;
  private final Register register;
  private final Decisions decisions;
  private final Beat beat = new Beat("joint-decisions", POLL, Duration.ZERO, this::round);

  JointClock(Db db, Journal journal, Register register, Decisions decisions) {
    this.db = db;
    this.journal = journal;
    this.register = register;
    this.decisions = decisions;
  }

  public void start() {
    beat.start();
  }

  @Override
  public void close() {
    beat.close();
  }

  /** One look at all parts of joint decisions that stand. @return how many have ended since */
  public int round() {
    List<JointDecision> standing = db.read(tx -> {
      List<JointDecision> all = JointTables.list(tx, DECISION.OWN_DECISION.isNotNull().and(DECISION.OWN_ENDED_ON.isNull())
          .and(DECISION.WITHDRAWN_ON.isNull()).and(DECISION.REFUSED_ON.isNull()));
      Set<UUID> touched = decisions.listRepealed(tx, all.stream().map(one -> one.own().decision()).toList());
      return all.stream().filter(one -> touched.contains(one.own().decision())).toList();
    });
    return (int) standing.stream().filter(this::ended).count();
  }

  /** One that cannot be recorded must not keep the others waiting. */
  private boolean ended(JointDecision one) {
    try {
      return record(one);
    } catch (RuntimeException failed) {
      LOG.warn("the end of the joint decision {} of {} is tried again", one.id(), one.body(), failed);
      return false;
    }
  }

  private boolean record(JointDecision one) {
    LocalDate today = db.read(tx -> register.today(tx, one.body()));
    if (!db.read(tx -> decisions.get(tx, one.body(), one.own().decision())).on(today).ended()) {
      return false;
    }
    return !journal.command(CLOCK, one.body(), "joint-ended-" + one.id(), new Ended(one.id()), command -> {
      JointDecision known = JointTables.lock(command.tx(), one.body(), one.id()).orElseThrow();
      DecisionLife life = decisions.get(command.tx(), one.body(), known.own().decision());
      if (!known.own().isLost() && life.on(today).ended()) {
        command.record(new JointAct.JointEnded(known.id(), known.partner(), life.decision().id(), life.ending().state(), life.ending().from()));
      }
    }).entries().isEmpty();
  }
}
