package kenes.proposals;

import java.time.InstantSource;
import kenes.accounts.Permissions;
import kenes.db.Db;
import kenes.decisions.Decisions;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.register.Register;
import kenes.routes.Routes;
import kenes.rules.Rules;

/**
 * The facades of proposals, over one database.
 *
 * @param texts opening, versions, opinions, what changed in the law @param course steps, withdrawal, another route
 * @param support asked for and given @param carrying by other bodies @param corrections of what was entered by mistake @param opinions asked of other bodies @param proposals reading
 * @param reception for the couriers @param clock for terms that run out
 */
public record ProposalFacades(ProposalTexts texts, ProposalCourse course, ProposalSupport support, ProposalCarrying carrying, ProposalCorrections corrections, ProposalOpinions opinions, Proposals proposals,
    ProposalReception reception, ProposalClock clock) {
  /** @param fileBytes the largest file that may be attached */
  public static ProposalFacades of(Db db, Journal journal, Permissions permissions, Register register, Rules rules, Decisions decisions, Routes routes,
      Files files, InstantSource clock, long fileBytes) {
    Course course = new Course(routes);
    Working working = new Working(journal, permissions, register, course);
    Papers papers = new Papers(files, fileBytes);
    Showing showing = new Showing(register, decisions, papers);
    Answers answers = new Answers();
    ProposalCourse home = new ProposalCourse(working, register, routes, course, showing, answers);
    return new ProposalFacades(new ProposalTexts(working, permissions, register, rules, course, papers, answers, showing), home,
        new ProposalSupport(working, register, showing), new ProposalCarrying(working, register, routes, course, showing, home, papers, answers),
        new ProposalCorrections(working, register, answers), new ProposalOpinions(working, register, papers),
        new Proposals(course, papers, routes, register, clock), new ProposalReception(register, course, answers),
        new ProposalClock(db, journal, register, routes, course, answers, clock));
  }
}
