package kenes.web.record;

import java.util.List;
import kenes.web.Access;
import kenes.web.Route;

/** The addresses of records. They stand before those of sittings, whose patterns would take them for a term and a session. */
public final class Records {
  private Records() {}

  public static List<Route> routes(RecordParts parts) {
    RecordPage record = new RecordPage(parts);
    EntryPage entry = new EntryPage(parts);
    CorrespondencePage letters = new CorrespondencePage(parts);
    return List.of(
        Route.cached("/:lang/b/:body/correspondence", letters::newest),
        Route.cached("/:lang/b/:body/correspondence/page/:page", letters::older),
        Route.cached("/:lang/b/:body/record", record::newest),
        Route.cached("/:lang/b/:body/record/before/:index", record::before),
        Route.cached("/:lang/b/:body/record/:index", entry::render),
        Route.get("/:lang/b/:body/record/:index/entry.json", Access.anyone(), entry::raw));
  }
}
