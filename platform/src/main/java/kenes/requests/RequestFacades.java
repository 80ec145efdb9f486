package kenes.requests;

import java.time.InstantSource;
import kenes.accounts.Permissions;
import kenes.calendar.Calendars;
import kenes.db.Db;
import kenes.decisions.Decisions;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.rules.Rules;

/** The four facades of requests, over one database. @param drafts what is being written @param requests sending, withdrawing, reading */
public record RequestFacades(RequestDrafts drafts, Requests requests, RequestAnswers answers, RequestControl control) {
  /** @param fileBytes the largest file that may be attached */
  public static RequestFacades of(Db db, Journal journal, Permissions permissions, Register register, Rules rules, Calendars calendars, Meetings meetings,
      Decisions decisions, Files files, InstantSource clock, long fileBytes) {
    Working working = new Working(journal, permissions, register, rules);
    Attachments attachments = new Attachments(files, fileBytes);
    Composing composing = new Composing(register, rules, calendars, attachments);
    return new RequestFacades(new RequestDrafts(db, permissions, register, composing, attachments, clock),
        new Requests(working, composing, register, rules, files), new RequestAnswers(working, permissions, calendars, attachments),
        new RequestControl(working, permissions, register, meetings, decisions));
  }
}
