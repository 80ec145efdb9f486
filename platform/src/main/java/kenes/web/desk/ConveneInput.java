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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.Meetings;
import kenes.web.Request;

/** What was typed into the form of convening: rows of the agenda that were left empty are left out. */
final class ConveneInput {
  private static final Pattern ROW = Pattern.compile("agenda\\[(\\d{1,3})]\\..*");
  private static final List<String> PARTS = List.of("title.kk", "title.ru", "title.en", "decisionKind");

  private final Request request;
  private final List<Integer> filled;

  ConveneInput(Request request) {
    this.request = request;
    int last = request.fields().keySet().stream().map(ROW::matcher).filter(Matcher::matches)
        .mapToInt(row -> Integer.parseInt(row.group(1))).max().orElse(-1);
    filled = IntStream.rangeClosed(0, last).filter(row -> Stream.of(Lang.values())
        .anyMatch(lang -> !request.field("agenda[" + row + "].title." + lang.code()).isEmpty())).boxed().toList();
  }

  int rows() {
    return filled.size();
  }

  /** What was typed, the filled rows one after another, as the command numbers them. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new HashMap<>();
    request.fields().forEach((name, typed) -> {
      if (!name.startsWith("agenda[")) {
        values.put(name, typed);
      }
    });
    for (int row = 0; row < filled.size(); row++) {
      for (String part : PARTS) {
        values.put("agenda[" + row + "]." + part, List.of(request.field("agenda[" + filled.get(row) + "]." + part)));
      }
    }
    return values;
  }

  /** @param zone in which the time was typed */
  Meetings.Convene command(UUID plenary, ZoneId zone) {
    List<Meetings.NewItem> agenda = new ArrayList<>();
    filled.forEach(row -> agenda.add(new Meetings.NewItem(text(request, "agenda[" + row + "].title"), request.field("agenda[" + row + "].decisionKind"))));
    return new Meetings.Convene(request.field("kind"), null, plenary, text(request, "title"), text(request, "place"), startsAt(zone), agenda);
  }

  private Instant startsAt(ZoneId zone) {
    try {
      return LocalDateTime.parse(request.field("startsAt")).atZone(zone).toInstant();
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
