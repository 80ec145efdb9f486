package kenes.minutes;

import gg.jte.TemplateEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.print.Print;

/** Minutes of sittings: drafted from the record, edited, submitted, signed by secretary and chair, published, corrected. Thread-safe. */
public final class Minutes {
  /** Changes of a draft. @param paragraphs the new words by key; what is not named stays as it is */
  public record SaveDraft(UUID meeting, Lang lang, Map<String, String> paragraphs) {}

  /** As what somebody signs. */
  public enum Signatory { SECRETARY, CHAIR }

  /** @param version that the signer has read */
  public record Sign(UUID meeting, int version, Signatory as) {}

  public record Publish(UUID meeting, int version) {}

  /** @param reason in Kazakh and in Russian */
  public record Correct(UUID meeting, Text reason) {}

  private record Submit(UUID meeting) {}
  private final Db db;
  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;
  private final Files files;
  private final Drafting drafting;
  private final Submitting submitting;
  private final JointMinutes joint;
  private final Signing signing;
  private final SittingDocuments documents;
  private final InstantSource clock;

  /** @param address under which the installation is reached, for the documents' links */
  public Minutes(Db db, Journal journal, Permissions permissions, Sources sources, Files files, Print print, TemplateEngine templates, URI address, InstantSource clock) {
    this.db = db;
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = sources.meetings();
    this.files = files;
    this.drafting = new Drafting(new FactsReader(sources), print);
    this.submitting = new Submitting(drafting, files);
    this.joint = new JointMinutes(sources);
    this.signing = new Signing(permissions, meetings, joint);
    this.documents = new SittingDocuments(this, sources, new Printing(print, templates, address));
    this.clock = clock;
  }

  public static Projection projection() {
    return new MinutesTables();
  }

  /** The minutes, their annexes, extracts and certificates of a sitting, in every format. */
  public SittingDocuments documents() {
    return documents;
  }

  /** The minutes as they would be submitted now: the record's facts with the secretary's words. @throws Refused {@code MEETING_NOT_CLOSED} */
  public Draft draft(Caller caller, String body, UUID meeting) {
    return db.read(tx -> {
      permissions.require(tx, caller, body, Permission.DRAFT_MINUTES);
      return drafting.draft(tx, closed(meetings.get(tx, body, meeting)), null);
    });
  }

  /**
   * Keeps the secretary's words for some paragraphs; a version that was submitted before is not touched.
   *
   * @throws Refused for each wrong paragraph, the field being its key: {@code PARAGRAPH_UNKNOWN}, {@code PARAGRAPH_FIXED},
   *     {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}, {@code CHARACTERS_NOT_PRINTABLE}
   */
  public void saveDraft(Caller caller, String body, SaveDraft input) {
    db.change(tx -> drafting.save(tx, locked(tx, caller, body, input.meeting()), input.lang(), input.paragraphs(), now()));
  }

  /** The same in several languages at once: all of it is kept or nothing; each field is the language and the key, as {@code kk.item-1-speech-2}. */
  public void saveDrafts(Caller caller, String body, UUID meeting, List<SaveDraft> inputs) {
    db.change(tx -> drafting.save(tx, locked(tx, caller, body, meeting), inputs, now()));
  }

  private Meeting locked(Tx tx, Caller caller, String body, UUID meeting) {
    permissions.require(tx, caller, body, Permission.DRAFT_MINUTES);
    meetings.lock(tx, body, meeting);
    return closed(meetings.get(tx, body, meeting));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Fixes both texts as the next version and puts it to the signatures. @throws Refused {@code CORRECTION_WITHOUT_REASON} once a version is signed */
  public Recorded submit(Caller caller, String body, String key, UUID meetingId) {
    return draftCommand(caller, body, key, new Submit(meetingId), meetingId, submitting::submit);
  }

  /** The same after a version was signed: the new version corrects it and says why; the signed one stays. */
  public Recorded correct(Caller caller, String body, String key, Correct input) {
    return draftCommand(caller, body, key, input, input.meeting(), (command, meeting) -> submitting.correct(command, meeting, input.reason()));
  }

  /** Signs the last version: the secretary first, then the chair of those who sat: of a commission its own, of several their own chairs. @throws Refused {@code SECRETARY_FIRST}, {@code SIGNED_ALREADY}, {@code SIGNATORY_WAS_ABSENT} */
  public Recorded sign(Caller caller, String body, String key, Sign input) {
    return command(caller, body, key, input, input.meeting(), (tx, meeting) -> signing.requireOffice(tx, caller, meeting, input.as()), (command, meeting) -> signing.sign(command, caller, meeting, input));
  }

  /** Publishes the signed version, with its documents in both languages. @throws Refused {@code NOT_SIGNED}, {@code CHAIRS_AWAITED}, {@code PUBLISHED_ALREADY} */
  public Recorded publish(Caller caller, String body, String key, Publish input) {
    return command(caller, body, key, input, input.meeting(), (tx, meeting) -> permissions.require(tx, caller, body, Permission.PUBLISH_MINUTES), (command, meeting) -> {
      MinutesVersion version = signing.requirePublishable(command.tx(), meeting, input.version());
      command.record(new MinutesAct.MinutesPublished(meeting.id(), version.version(), pdf(command.tx(), meeting, version, Lang.KK), pdf(command.tx(), meeting, version, Lang.RU)));
    });
  }

  private Digest pdf(Tx tx, Meeting meeting, MinutesVersion version, Lang lang) {
    return files.store(tx, documents.pdf(documents.minutes(tx, meeting, version, lang)));
  }

  private Recorded draftCommand(Caller caller, String body, String key, Object payload, UUID meeting, BiConsumer<Recorder, Meeting> decide) {
    return command(caller, body, key, payload, meeting, (tx, found) -> permissions.require(tx, caller, body, Permission.DRAFT_MINUTES), decide);
  }

  private Recorded command(Caller caller, String body, String key, Object payload, UUID id, BiConsumer<Tx, Meeting> allowed, BiConsumer<Recorder, Meeting> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      meetings.lock(command.tx(), body, id);
      Meeting meeting = meetings.get(command.tx(), body, id);
      allowed.accept(command.tx(), meeting);
      decide.accept(command, closed(meeting));
    });
  }

  private static Meeting closed(Meeting meeting) {
    if (meeting.closedAt() == null) {
      throw new Refused(MinutesCode.MEETING_NOT_CLOSED);
    }
    return meeting;
  }

  /** Whether the caller may sign this version in this office, was there, and has not signed yet. */
  public boolean maySign(Tx tx, Caller caller, Meeting meeting, MinutesVersion version, Signatory as) {
    return signing.may(tx, caller, meeting, version, as);
  }

  /** The chairs' signatures of a joint sitting, given and awaited; empty where one chair signs. */
  public List<ChairSignature> chairs(Tx tx, Meeting meeting, MinutesVersion version) {
    return joint.list(tx, meeting, version);
  }

  /** The last version submitted, whatever has become of it. */
  public Optional<MinutesVersion> find(Tx tx, String body, UUID meeting) {
    return versions(tx, body, meeting).stream().findFirst();
  }

  /** The last version published: what the public reads. */
  public Optional<MinutesVersion> findPublished(Tx tx, String body, UUID meeting) {
    return versions(tx, body, meeting).stream().filter(version -> version.publishedAt() != null).findFirst();
  }

  /** All versions submitted, the newest first. */
  public List<MinutesVersion> versions(Tx tx, String body, UUID meeting) {
    return MinutesTables.versions(tx, body, meeting);
  }

  /** The text with this digest. @throws Refused {@code MINUTES_UNKNOWN} */
  public MinutesText content(Tx tx, Digest digest) {
    return Json.read(new String(pdf(tx, digest), StandardCharsets.UTF_8), MinutesText.class);
  }

  /** The document (PDF/A-2a) with this digest. @throws Refused {@code MINUTES_UNKNOWN} */
  public byte[] pdf(Tx tx, Digest digest) {
    return files.find(tx, digest).orElseThrow(() -> new Refused(MinutesCode.MINUTES_UNKNOWN));
  }
}
