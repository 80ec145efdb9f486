package kenes.web.live;

import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.db.Tx;

/** The live parts of one kind of page, rendered by the same templates as the page itself. */
@FunctionalInterface
public interface LiveView {
  /**
   * The fragments as they stand in this snapshot, by the id of the element that each replaces. The same snapshot must
   * give the same bytes; nothing personal may be in them, since everybody who watches gets them.
   *
   * @throws kenes.base.Refused when there is no such meeting
   */
  Map<String, String> fragments(Tx tx, String body, UUID meeting, Lang lang);
}
