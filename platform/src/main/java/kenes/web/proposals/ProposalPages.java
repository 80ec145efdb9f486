package kenes.web.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Db;
import kenes.proposals.Proposals;
import kenes.web.Access;
import kenes.web.Route;

/** The addresses of proposals; they stand before those of sittings, whose patterns they fit. */
public final class ProposalPages {
  private ProposalPages() {}

  public static List<Route> routes(ProposalParts parts) {
    ProposalsPage list = new ProposalsPage(parts);
    LawChangesPage law = new LawChangesPage(parts);
    return List.of(
        Route.cached("/:lang/proposals", list::all),
        Route.get("/:lang/proposals/find", Access.anyone(), list::find),
        Route.cached("/:lang/proposals/law", law::show),
        Route.get("/:lang/proposals/law/find", Access.anyone(), law::find),
        Route.cached("/:lang/b/:body/proposals/law", law::show),
        Route.get("/:lang/b/:body/proposals/law/find", Access.anyone(), law::find),
        Route.cached("/:lang/b/:body/proposals", list::ofBody),
        Route.get("/:lang/b/:body/proposals/find", Access.anyone(), list::find),
        Route.cached("/:lang/b/:body/proposals/:year/:running", new ProposalPage(parts)::render),
        Route.get("/:lang/b/:body/proposals/:year/:running/files/:digest", Access.anyone(), new ProposalFile(parts)::open));
  }

  /** Where the proposal with this id has its page, below the language. */
  public static Optional<String> findAddress(Db db, Proposals proposals, UUID id) {
    return db.read(tx -> proposals.find(tx, id))
        .map(life -> ProposalWords.address(life.body(), life.opened().number()));
  }
}
