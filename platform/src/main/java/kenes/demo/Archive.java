package kenes.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.Archives;
import kenes.meetings.MeetingsAct;

/** The ended Council's events as {@code seed/council-archive.yaml} tells them: nothing but what its sources say. */
record Archive(String body, List<Event> events) {
  record Event(String code, String kind, String date, Text dateNote, Text title, Named presiding, List<Named> named, Text summary,
      List<Source> sources, Text note) {}

  record Named(Text name, Text role) {}

  /** @param url empty: not known */
  record Source(String title, Text outlet, String url, @JsonProperty("language") String lang) {}

  static Archive read() {
    return DemoSeed.read("council-archive", Archive.class);
  }

  void record(Facades kenes) {
    for (Event event : events) {
      List<MeetingsAct.Source> sources = event.sources().stream().map(source -> new MeetingsAct.Source(source.title(),
          source.outlet().in(Lang.find(source.lang()).orElse(Lang.KK)), source.url().isEmpty() ? null : source.url(), source.lang())).toList();
      kenes.archives().archive(Caller.installation(), body, "archive-" + event.code(),
          new Archives.Archive(event.kind(), event.date(), event.title(), summary(event), sources));
    }
  }

  /** One paragraph each: what happened, who was named, what is not certain. */
  private static Text summary(Event event) {
    return Text.of(summary(event, Lang.KK), summary(event, Lang.RU), summary(event, Lang.EN));
  }

  private static String summary(Event event, Lang lang) {
    Function<Named, String> line = named -> named.name().exact(lang) + " – " + named.role().exact(lang) + ".";
    List<String> paragraphs = new ArrayList<>(List.of(event.summary().exact(lang)));
    if (event.presiding() != null) {
      paragraphs.add(line.apply(event.presiding()));
    }
    event.named().forEach(named -> paragraphs.add(line.apply(named)));
    paragraphs.add(event.dateNote().exact(lang));
    paragraphs.add(event.note().exact(lang));
    return String.join("\n", paragraphs);
  }
}
