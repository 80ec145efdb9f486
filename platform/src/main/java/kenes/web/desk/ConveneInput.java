package kenes.web.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.web.Request;

/** What was typed into the form of convening: rows of the agenda that were left empty are left out. */
final class ConveneInput {
  private static final List<String> AGENDA = List.of("title", "decisionKind");
  private static final List<String> INVITED = List.of("name", "office");

  private final Request request;
  private final Rows agenda;
  private final Rows invited;

  ConveneInput(Request request) {
    this.request = request;
    this.agenda = Rows.of(request, "agenda", AGENDA);
    this.invited = Rows.of(request, "invited", INVITED);
  }

  /** The rows of a list in the form. @param filled those in which something was typed */
  private record Rows(String name, List<String> parts, List<Integer> filled) {
    static Rows of(Request request, String name, List<String> parts) {
      Pattern row = Pattern.compile(name + "\\[(\\d{1,3})]\\..*");
      int last = request.fields().keySet().stream().map(row::matcher).filter(Matcher::matches)
          .mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(-1);
      return new Rows(name, parts, IntStream.rangeClosed(0, last).filter(number -> parts.stream().flatMap(part -> Stream.of(Lang.values())
          .map(lang -> name + "[" + number + "]." + part + "." + lang.code())).anyMatch(field -> !request.field(field).isEmpty())).boxed().toList());
    }

    /** The filled rows one after another, as the command numbers them. */
    void renumber(Request request, Map<String, List<String>> into) {
      for (int number = 0; number < filled.size(); number++) {
        for (String part : parts) {
          for (String ending : List.of("", ".kk", ".ru", ".en")) {
            String typed = request.field(name + "[" + filled.get(number) + "]." + part + ending);
            into.put(name + "[" + number + "]." + part + ending, List.of(typed));
          }
        }
      }
    }
  }

  int rows() {
    return agenda.filled().size();
  }

  int guests() {
    return invited.filled().size();
  }

  /** What was typed, the filled rows one after another. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new HashMap<>();
    request.fields().forEach((name, typed) -> {
      if (!name.startsWith("agenda[") && !name.startsWith("invited[")) {
        values.put(name, typed);
      }
    });
    agenda.renumber(request, values);
    invited.renumber(request, values);
    return values;
  }

  /** @param zone in which the time was typed */
  Convening.Convene command(UUID plenary, ZoneId zone) {
    List<Convening.NewItem> items = agenda.filled().stream().map(row -> new Convening.NewItem(text(request, "agenda[" + row + "].title"),
        request.field("agenda[" + row + "].decisionKind"))).toList();
    List<Convening.Guest> guests = invited.filled().stream().map(row -> new Convening.Guest(text(request, "invited[" + row + "].name"),
        text(request, "invited[" + row + "].office"))).toList();
    Form form = Stream.of(Form.values()).filter(one -> one.name().equals(request.field("form"))).findFirst().orElse(Form.ORDINARY);
    return new Convening.Convene(request.field("kind"), null, plenary, text(request, "title"), text(request, "place"), instant(request.field("startsAt"), zone), items,
        text(request, "convener"), new Convening.Asked(request.field("initiator"), ids("deputies")),
        new Convening.Setting(form, request.field("closed").equals("yes"), guests, ids("partners")));
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

  /** The text of three fields; null when all are empty. */
  static Text text(Request request, String name) {
    List<String> typed = Stream.of(Lang.values()).map(lang -> request.field(name + "." + lang.code())).toList();
    return typed.stream().allMatch(String::isEmpty) ? null : Text.of(typed.get(0), typed.get(1), typed.get(2));
  }
}
