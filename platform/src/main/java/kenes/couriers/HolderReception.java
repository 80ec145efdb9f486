package kenes.couriers;

import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;
import kenes.register.Delegations;
import kenes.register.RegisterAct;

/** In a body whose members come by posts of others: when another holds such a post, the member changes by the letter that tells so. */
public final class HolderReception implements Reception {
  private final Delegations delegations;

  public HolderReception(Delegations delegations) {
    this.delegations = delegations;
  }

  @Override
  public boolean takes(Act act) {
    return act instanceof RegisterAct.HolderChanged;
  }

  @Override
  public void prepare(Tx tx, String here, String from, Entry entry) {
    delegations.prepare(tx, here);
  }

  @Override
  public void receive(Recorder recorder, String here, String from, Entry entry) {
    RegisterAct.HolderChanged act = (RegisterAct.HolderChanged) entry.act();
    delegations.follow(recorder, here, from, act.post(), act.on());
  }
}
