package kenes.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Alphabet;
import kenes.base.Words;
import kenes.meetings.Meeting;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;

/** Whose device is at hand: a seat's page reports, and the chair sees whom a vote would not reach. */
final class DevicesPage {

  private final SittingParts parts;
  private final Devices devices = new Devices();

  DevicesPage(SittingParts parts) {
    this.parts = parts;
  }

  /** A seat's page says that it is there. */
  Response report(Request request) {
    Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
    devices.report(meeting.id(), request.caller().person(), parts.clock().instant());
    return new Response(204, List.of(), new byte[0]);
  }

  /** The chair's overview, a part of a page; nothing once the sitting is closed, when no vote can come. */
  Response show(Request request) {
    SittingFacts facts = parts.db().read(tx -> SittingFacts.read(parts, tx, parts.meeting(tx, request.address())));
    return Response.html(facts.meeting().closedAt() != null ? new byte[0]
        : Templates.render("desk/hall/devices.jte", Map.of("w", request.words(), "view", view(facts, request.words()))));
  }

  private DevicesView view(SittingFacts facts, Words w) {
    Instant now = parts.clock().instant();
    List<UUID> present = facts.attendance().stream().filter(stay -> stay.leftAt() == null).map(stay -> stay.person()).distinct().toList();
    List<DevicesView.Line> away = new ArrayList<>();
    for (UUID person : present) {
      Optional<Instant> last = devices.lastHeard(facts.meeting().id(), person);
      if (last.filter(heard -> !Devices.isAway(heard, now)).isEmpty()) {
        away.add(new DevicesView.Line(facts.name(person).in(w.lang()),
            last.map(heard -> w.text("devices.silent", w.time(heard, facts.zone()))).orElse(w.text("devices.never"))));
      }
    }
    away.sort(Comparator.comparing(DevicesView.Line::name, Alphabet.ORDER));
    return new DevicesView(w.text("devices.count", present.size() - away.size(), present.size()), away);
  }
}
