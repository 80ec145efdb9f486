package kenes.demo;

import java.util.UUID;
import kenes.accounts.Caller;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesAct;

/** Minutes of past sittings: drafted from the record, signed, published. */
record DemoMinutes(Facades kenes, Crew crew, String body) {
  /** @param name distinguishes the keys @param chair who presided */
  void publish(String name, UUID meeting, Caller chair) {
    String key = "demo-minutes-" + name;
    int version = kenes.minutes().submit(crew.secretary(), body, key, meeting).act(MinutesAct.MinutesSubmitted.class).version();
    kenes.minutes().sign(crew.secretary(), body, key + "-secretary", new Minutes.Sign(meeting, version, Minutes.Signatory.SECRETARY));
    kenes.minutes().sign(chair, body, key + "-chair", new Minutes.Sign(meeting, version, Minutes.Signatory.CHAIR));
    kenes.minutes().publish(crew.secretary(), body, key + "-publish", new Minutes.Publish(meeting, version));
  }
}
