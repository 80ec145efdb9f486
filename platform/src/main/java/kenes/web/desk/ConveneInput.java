package kenes.web.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.WorkPlanAct;
import kenes.web.Request;

/** What was typed into the form of convening: rows of the agenda that were left empty are left out, ticked lines of a plan become rows. */
final class ConveneInput {
  private static final List<String> AGENDA = List.of("title", "decisionKind", "planned", "closed");
  private static final List<String> INVITED = List.of("name", "office");

  private final Request request;
  private final FormRows agenda;
  private final FormRows invited;
  private final List<WorkPlanAct.Line> ticked;

  /** @param offered the lines of plans that could be ticked */
  ConveneInput(Request request, List<WorkPlanAct.Line> offered) {
    this.request = request;
    this.agenda = FormRows.of(request, "agenda", AGENDA);
    this.invited = FormRows.of(request, "invited", INVITED);
    this.ticked = offered.stream().filter(line -> request.fields("planned").contains(line.item().toString())).toList();
  }

  /** Whether something was ticked that no plan in force has any more. */
  boolean unknown() {
    return request.fields("planned").size() > ticked.size();
  }

  int rows() {
    return agenda.filled().size() + ticked.size();
  }

  int guests() {
    return invited.filled().size();
  }

  /** What was typed, the filled rows one after another. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new HashMap<>();
    request.fields().forEach((name, typed) -> {
      if (!name.startsWith("agenda[") && !name.startsWith("invited[") && !name.equals("planned")) {
        values.put(name, typed);
      }
    });
    agenda.renumber(request, values);
    invited.renumber(request, values);
    for (int number = 0; number < ticked.size(); number++) {
      row("agenda[" + (agenda.filled().size() + number) + "].", ticked.get(number), values);
    }
    return values;
  }

  /** A line of a plan as an item: its title in every language and how it is decided. */
  private static void row(String field, WorkPlanAct.Line line, Map<String, List<String>> values) {
    Stream.of(Lang.values()).filter(lang -> line.title().exact(lang) != null)
        .forEach(lang -> values.put(field + "title." + lang.code(), List.of(line.title().exact(lang))));
    values.put(field + "decisionKind", List.of(decision(line)));
    values.put(field + "planned", List.of(line.item().toString()));
  }

  private static String decision(WorkPlanAct.Line line) {
    return line.decisionKind() == null ? "default" : line.decisionKind();
  }

  /** @param zone in which the time was typed */
  Convening.Convene command(UUID plenary, ZoneId zone) {
    List<Convening.NewItem> items = new ArrayList<>(agenda.filled().stream().map(row -> new Convening.NewItem(text(request, "agenda[" + row + "].title"),
        request.field("agenda[" + row + "].decisionKind"), Id.find(request.field("agenda[" + row + "].planned")).orElse(null), closed(request, "agenda[" + row + "].closed"))).toList());
    ticked.forEach(line -> items.add(new Convening.NewItem(line.title(), decision(line), line.item(), null)));
    List<Convening.Guest> guests = invited.filled().stream().map(row -> new Convening.Guest(text(request, "invited[" + row + "].name"),
        text(request, "invited[" + row + "].office"))).toList();
    Form form = Stream.of(Form.values()).filter(one -> one.name().equals(request.field("form"))).findFirst().orElse(Form.ORDINARY);
    return new Convening.Convene(request.field("kind"), number(), Id.find(request.field("organization")).orElse(plenary), text(request, "title"), text(request, "place"), instant(request.field("startsAt"), zone), items,
        text(request, "convener"), new Convening.Asked(request.field("initiator"), ids("deputies")),
        new Convening.Setting(form, request.field("closed").equals("yes"), guests, ids("partners"), holders(request)));
  }

  /** The posts that were ticked, each {@code body.role}; nobody while no post is chosen in the form. */
  static List<Convening.Holder> holders(Request request) {
    boolean none = request.fields().containsKey("holderPost") && request.field("holderPost").isEmpty();
    return none ? List.of() : request.fields("holders").stream().map(typed -> {
      int point = typed.lastIndexOf('.');
      return new Convening.Holder(point < 0 ? typed : typed.substring(0, point), point < 0 ? "" : typed.substring(point + 1));
    }).toList();
  }

  /** Null for the next number; what is no number is none that a session can have. */
  private Integer number() {
    String typed = request.field("number");
    return typed.isEmpty() ? null : typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : Integer.valueOf(0);
  }

  private List<UUID> ids(String name) {
    return request.fields().getOrDefault(name, List.of()).stream().flatMap(typed -> Id.find(typed).stream()).toList();
  }

  /** What a field of date and time holds; null when nothing that can be read. */
  static Instant instant(String typed, ZoneId zone) {
    try {
      return LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeParseException missing) {
      return null;
    }
  }

  /** Why an item is closed to the public; null when neither the box is ticked nor a reason typed: a reason without the tick closes it, too. */
  static Convening.ClosedItem closed(Request request, String name) {
    Text reason = text(request, name);
    return reason == null && !request.field(name).equals("yes") ? null : new Convening.ClosedItem(reason);
  }

  /** The text of three fields; null when all are empty. */
  static Text text(Request request, String name) {
    List<String> typed = Stream.of(Lang.values()).map(lang -> request.field(name + "." + lang.code())).toList();
    return typed.stream().allMatch(String::isEmpty) ? null : Text.of(typed.get(0), typed.get(1), typed.get(2));
  }
}
