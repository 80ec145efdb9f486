package kenes.accounts;

import java.util.Set;

/** What may be done in a body, and by whom. What is not granted here is denied. */
public enum Permission {
  CONVENE(Role.SECRETARY, Role.CHAIR),
  /** Convene the first session of a term, before there is a chair. */
  CONVENE_FIRST(Role.SECRETARY, Role.PRESIDING),
  /** Put plans of work on record. */
  KEEP_WORK_PLAN(Role.SECRETARY, Role.STAFF),
  /** See the secretary's desk of a sitting. */
  PREPARE_SITTING(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.PRESIDING, Role.COMMISSION_CHAIR),
  PUBLISH_PAPER(Role.SECRETARY, Role.STAFF),
  /** Open the papers of a closed sitting. */
  READ_CLOSED_PAPERS(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.DEPUTY),
  REGISTER_ATTENDANCE(Role.SECRETARY, Role.STAFF),
  /** See who missed sittings and why. */
  FOLLOW_ATTENDANCE(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR),
  REGISTER_SELF(Role.DEPUTY),
  /** Open and close the sitting, items and votes, give the floor. */
  CONDUCT(Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING),
  /** The same at the first session of a term, until a chair is elected. */
  CONDUCT_FIRST(Role.PRESIDING),
  /** The same in the sittings of the own commission. */
  CONDUCT_COMMISSION(Role.COMMISSION_CHAIR),
  /** Ask for the floor, and withdraw. */
  ASK_FLOOR(Role.DEPUTY),
  /** Put others into the queue for the floor, and take them out. */
  MANAGE_QUEUE(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING),
  /** Say where a sitting can be watched. */
  LINK_RECORDING(Role.SECRETARY, Role.STAFF),
  /** See the letters about sittings, keep the addresses they go to, have them sent again. */
  KEEP_LETTERS(Role.SECRETARY, Role.STAFF),
  /** Table and withdraw amendments, ask for separate votes, each for oneself. */
  TABLE_AMENDMENT(Role.DEPUTY),
  /** Write down for deputies what they table, withdraw and ask for. */
  ENTER_AMENDMENT(Role.SECRETARY, Role.STAFF),
  /** See the desk of an item's text and amendments. */
  FOLLOW_MOTIONS(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.DEPUTY),
  VOTE(Role.DEPUTY),
  /** Enter a count of hands, for those whom the opening of the vote names. */
  COUNT_HANDS(Role.DEPUTY, Role.SECRETARY, Role.STAFF),
  /** Declare a personal interest of one's own in an item. */
  DECLARE_INTEREST(Role.DEPUTY),
  /** Enter the interest that another deputy has announced. */
  RECORD_INTEREST(Role.SECRETARY, Role.STAFF),
  /** Issue and count the forms of a secret vote, as a member of its counting commission. */
  COUNT_PAPER(Role.DEPUTY),
  /** Name a candidate, and agree or decline to stand. */
  NOMINATE(Role.DEPUTY),
  /** See the desk of elections and secret votes. */
  FOLLOW_ELECTIONS(Role.DEPUTY, Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING, Role.COMMISSION_CHAIR),
  /** Call elections, and write down nominations as they are announced. */
  KEEP_CANDIDATES(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING, Role.COMMISSION_CHAIR),
  SEE_WHO_HAS_NOT_VOTED(Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING, Role.SECRETARY),
  /** Read minutes that are not yet published, and see what they wait for. */
  FOLLOW_MINUTES(Role.SECRETARY, Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMISSION_CHAIR),
  DRAFT_MINUTES(Role.SECRETARY),
  SIGN_MINUTES_AS_SECRETARY(Role.SECRETARY),
  /** Sign the minutes of a sitting of those whom one leads. */
  SIGN_MINUTES_AS_CHAIR(Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMISSION_CHAIR),
  PUBLISH_MINUTES(Role.SECRETARY),
  /** See what decisions wait for. */
  FOLLOW_DECISIONS(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.DEPUTY),
  /** Texts, registration, publication, control and changes of decisions. */
  KEEP_DECISIONS(Role.SECRETARY),
  /** Sign decisions; besides the chair only who presided over the sitting. */
  SIGN_DECISION(Role.CHAIR, Role.DEPUTY_CHAIR, Role.DEPUTY),
  /** See the requests that are being written for oneself or were handed in, and what requests wait for. */
  FOLLOW_REQUESTS(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMISSION_CHAIR, Role.DEPUTY),
  /** Write requests, send, withdraw and judge them: each one's own. */
  WRITE_REQUEST(Role.DEPUTY),
  /** Register requests, enter answers, note what was read out and decided. */
  KEEP_REQUESTS(Role.SECRETARY, Role.STAFF),
  /** Put requests on control, remind, take them off; a commission's chair those of its members. */
  CONTROL_REQUESTS(Role.CHAIR, Role.COMMISSION_CHAIR),
  /** See what the body's own proposals wait for, and those that came from other bodies. */
  FOLLOW_PROPOSALS(Role.SECRETARY, Role.STAFF, Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMISSION_CHAIR, Role.DEPUTY),
  /** Open, revise and withdraw proposals: deputies their own, the office those of every origin. */
  WRITE_PROPOSAL(Role.DEPUTY, Role.SECRETARY, Role.STAFF),
  /** Take proposals through the body and send them on, ask others for support, state by decision where the body stands. */
  KEEP_PROPOSALS(Role.SECRETARY, Role.STAFF),
  /** Register proposals of other bodies, take them on, answer them, decline them. */
  CARRY_PROPOSAL(Role.SECRETARY, Role.STAFF),
  /** Give notice of an association of deputies, join and leave one, each for oneself. */
  JOIN_GROUP(Role.DEPUTY),
  /** Enter notices of associations of deputies that were signed on paper, and announce them. */
  KEEP_GROUPS(Role.SECRETARY, Role.STAFF, Role.CHAIR),
  KEEP_REGISTER(Role.SECRETARY, Role.ADMINISTRATOR),
  /** Enter policy sources, and link their paragraphs with what came of them. */
  KEEP_SOURCES(Role.SECRETARY, Role.ADMINISTRATOR),
  LOAD_RULES(Role.ADMINISTRATOR),
  KEEP_CALENDAR(Role.ADMINISTRATOR),
  KEEP_ARCHIVE(Role.ADMINISTRATOR),
  MANAGE_ACCOUNTS(Role.ADMINISTRATOR);

  private final Set<Role> granted;

  Permission(Role... granted) {
    this.granted = Set.of(granted);
  }

  public Set<Role> granted() {
    return granted;
  }
}
