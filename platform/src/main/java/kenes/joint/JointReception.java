package kenes.joint;

import java.util.Set;
import java.util.HashSet;
import java.util.UUID;
import kenes.base.Refused;
import kenes.couriers.NotYet;
import kenes.couriers.Reception;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;

/** What a body records when its partner has offered, adopted, refused or withdrawn. */
final class JointReception implements Reception {
  private final Register register;

  JointReception(Register register) {
    this.register = register;
  }

  @Override
  public boolean takes(Act act) {
    return act instanceof JointAct;
  }

  @Override
  public void prepare(Tx tx, String here, String from, Entry entry) {
    JointAct act = (JointAct) entry.act();
    if (!(act instanceof JointAct.JointOffered)) {
      JointDecision known = JointTables.lock(tx, here, act.joint()).orElseThrow(() -> new NotYet("the offer " + act.joint()));
      requirePartner(tx, known, from);
      if (act instanceof JointAct.JointEnded && known.partners() == null) {
        throw new NotYet("the adoption of " + act.joint());
      }
    }
  }

  @Override
  public void receive(Recorder recorder, String here, String from, Entry entry) {
    UUID joint = ((JointAct) entry.act()).joint();
    recorder.record(switch ((JointAct) entry.act()) {
      case JointAct.JointOffered act -> new JointAct.OfferArrived(joint, from, act.wordings(), act.parityReason(), act.on());
      case JointAct.JointAdopted act -> new JointAct.PartnerAdopted(joint, from, act.decision(), act.number(), act.on());
      case JointAct.JointRefused act -> new JointAct.PartnerRefused(joint, from, act.on(), act.reason());
      case JointAct.JointWithdrawn act -> new JointAct.PartnerWithdrew(joint, from, act.on(), act.reason());
      case JointAct.JointEnded act -> new JointAct.PartnerEnded(joint, from, act.decision(), act.how(), act.on());
      default -> throw new IllegalStateException("is addressed to nobody: " + entry.act());
    });
  }

  /** The partner, or who came after it. @throws Refused {@code NOT_PARTNER} */
  private void requirePartner(Tx tx, JointDecision known, String from) {
    Set<String> seen = new HashSet<>();
    String partner = known.partner();
    while (partner != null && seen.add(partner)) {
      if (partner.equals(from)) {
        return;
      }
      partner = register.findBody(tx, partner).map(Body::successor).orElse(null);
    }
    throw new Refused(JointCode.NOT_PARTNER);
  }
}
