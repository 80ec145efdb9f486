package kenes.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * A request as it was sent.
 *
 * @param authors who leads first
 * @param follows the earlier request that it follows up, or null
 * @param due null where no rule says
 * @param rules the rules that govern it
 * @param index of its sending in the journal
 */
public record DeputyRequest(String body, UUID id, List<UUID> authors, RequestsAct.Addressee addressee, List<RequestsAct.Wording> wordings,
    List<RequestsAct.Attachment> files, LocalDate on, RequestsAct.Number number, UUID follows, RequestsAct.Due due, Digest rules,
    String scanReason, long index, Instant at) {
  /** The title in the languages in which there is one. */
  public Text title() {
    return Text.of(title(Lang.KK), title(Lang.RU), title(Lang.EN));
  }

  private String title(Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).map(RequestsAct.Wording::title).findFirst().orElse(null);
  }

  public List<Lang> languages() {
    return wordings.stream().map(RequestsAct.Wording::lang).toList();
  }

  static DeputyRequest of(String body, Step sending) {
    RequestsAct.RequestSent act = (RequestsAct.RequestSent) sending.act();
    return new DeputyRequest(body, act.request(), act.authors(), act.addressee(), act.wordings(), act.files(), act.on(), act.number(), act.follows(),
        act.due(), act.rules(), act.scanReason(), sending.index(), sending.at());
  }
}
