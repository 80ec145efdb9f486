package kenes.web.desk;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.web.Request;

/**
 * The rows of a list in a form, {@code agenda[0].title.kk} and so on.
 *
 * @param parts of a row that are sent
 * @param filled the rows in which a text was typed; a choice alone does not count, for every row has one
 */
record FormRows(String name, List<String> parts, List<Integer> filled) {
  static FormRows of(Request request, String name, List<String> parts) {
    Pattern row = Pattern.compile(name + "\\[(\\d{1,3})]\\..*");
    int last = request.fields().keySet().stream().map(row::matcher).filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(-1);
    return new FormRows(name, parts, IntStream.rangeClosed(0, last).filter(number -> parts.stream().flatMap(part -> Stream.of(Lang.values())
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
