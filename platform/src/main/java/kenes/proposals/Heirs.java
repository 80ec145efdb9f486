package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Journal;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what goes on in a home that has ended to the body that took its place, where the register names one. */
final class Heirs {
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "proposal-heir");
  private static final Logger LOG = LoggerFactory.getLogger(Heirs.class);

  /** What the clock asks for: the same for each try. */
  private record HandOver(UUID proposal) {}

  /** It has ended or was handed over meanwhile: the try leaves no trace. */
  private static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Db db;
  private final Journal journal;
  private final Register register;

  Heirs(Db db, Journal journal, Register register) {
    this.db = db;
    this.journal = journal;
    this.register = register;
  }

  /** One look at all homes that have ended; what fails with one proposal is logged and tried again at the next. @return how many were handed over */
  int round() {
    Map<String, Body> ended = db.read(tx -> register.listBodies(tx).stream().filter(body -> body.successor() != null && hasEnded(tx, body))
        .collect(Collectors.toMap(Body::code, body -> body)));
    List<ProposalSearch.Left> left = ended.isEmpty() ? List.of() : db.read(tx -> ProposalSearch.left(tx, ended.keySet()));
    return (int) left.stream().filter(one -> handed(one, ended.get(one.body()))).count();
  }

  private boolean hasEnded(Tx tx, Body body) {
    LocalDate last = body.valid().to();
    return last != null && register.today(tx, body.code()).isAfter(last);
  }

  private boolean handed(ProposalSearch.Left left, Body home) {
    try {
      return !journal.command(CLOCK, home.code(), "heir-" + left.proposal(), new HandOver(left.proposal()), command -> hand(command, home, left.proposal())).repeated();
    } catch (Gone gone) {
      return false;
    } catch (RuntimeException failed) { // it may not hold up the others
      LOG.warn("the proposal {} of {} was not handed over", left.proposal(), home.code(), failed);
      return false;
    }
  }

  private static void hand(Recorder command, Body home, UUID proposal) {
    ProposalLife life = Working.locked(command.tx(), home.code(), proposal);
    if (life.isEnded() || life.handedOver().isPresent()) {
      throw new Gone();
    }
    List<ProposalsAct.Walked> course = life.course().stream().map(reached -> new ProposalsAct.Walked(reached.place(), reached.on(), reached.holder(), life.entry(reached.index()))).toList();
    List<ProposalsAct.Asked> support = life.support().values().stream().map(one -> new ProposalsAct.Asked(one.body(), one.stance())).toList();
    command.record(new ProposalsAct.ProposalHandedOver(proposal, home.successor(), home.valid().to().plusDays(1), ProposalSupport.dossier(life), life.opened().on(), course, support,
        life.carrier().map(Carrying::body).orElse(null)));
  }
}
