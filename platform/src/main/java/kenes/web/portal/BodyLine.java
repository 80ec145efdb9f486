package kenes.web.portal;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Words;
import kenes.register.Body;

/**
 * A body in a list.
 *
 * @param seats how many seats it has, in words; null where that is unknown or means nothing
 * @param tags what is to be known about it at once
 */
public record BodyLine(String name, String href, String seats, List<TagView> tags) {
  static BodyLine of(Words w, Body body) {
    List<TagView> tags = new ArrayList<>();
    if (body.demo()) {
      tags.add(TagView.demo(w));
    } else if (body.valid().to() != null) {
      tags.add(TagView.ended(w));
    } else if (body.seats() != null && !body.isConfirmed("seats")) {
      tags.add(TagView.unconfirmed(w));
    }
    String name = body.demo() ? body.name().in(w.lang()) : Tree.shown(body, w.lang());
    return new BodyLine(name, "/" + w.lang().code() + "/b/" + body.code(), body.seats() == null ? null : w.text("portal.seats", body.seats()), tags);
  }
}
