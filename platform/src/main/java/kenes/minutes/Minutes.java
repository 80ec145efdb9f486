package kenes.minutes;

import gg.jte.TemplateEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import kenes.db.Db;
import kenes.db.Tx;
import kenes.elections.Elections;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.motions.Motions;
import kenes.print.Print;
import kenes.register.Register;
import kenes.rules.Rules;
import kenes.voting.Voting;

/** Minutes of sittings: drafted from the record, edited, submitted, signed by secretary and chair, published. Thread-safe. */
public final class Minutes {
  /** Changes of a draft. @param paragraphs the new words by key; what is not named stays as it is */
  public record SaveDraft(UUID meeting, Lang lang, Map<String, String> paragraphs) {}

  /** As what somebody signs. */
  public enum Signatory { SECRETARY, CHAIR }

  /** @param version that the signer has read */
  public record Sign(UUID meeting, int version, Signatory as) {}

  public record Publish(UUID meeting, int version) {}

  private record Submit(UUID meeting) {}

  private final Db db;
  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;
  private final Files files;
  private final Drafting drafting;
  private final Publishing publishing;
  private final InstantSource clock;

  /** @param address under which the installation is reached, for the documents' links */
  public Minutes(Db db, Journal journal, Permissions permissions, Register register, Rules rules,
      Meetings meetings, Papers papers, Floor floor, Voting voting, Elections elections, Motions motions, Files files, Print print, TemplateEngine templates, URI address, InstantSource clock) {
    this.db = db;
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = meetings;
    this.files = files;
    this.drafting = new Drafting(new FactsReader(register, rules, meetings, papers, floor, voting, elections, motions), print);
    this.publishing = new Publishing(register, files, print, templates, address);
    this.clock = clock;
  }

  public static Projection projection() {
    return new MinutesTables();
  }

  /** The minutes as they would be submitted now: the record's facts with the secretary's words. @throws Refused {@code MEETING_NOT_CLOSED} */
  public Draft draft(Caller caller, String body, UUID meeting) {
    return db.read(tx -> {
      permissions.require(tx, caller, body, Permission.DRAFT_MINUTES);
      return drafting.draft(tx, closed(tx, body, meeting));
    });
  }

  /**
   * Keeps the secretary's words for some paragraphs; a version that was submitted before is not touched.
   *
   * @throws Refused for each wrong paragraph, the field being its key: {@code PARAGRAPH_UNKNOWN}, {@code PARAGRAPH_FIXED},
   *     {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}, {@code CHARACTERS_NOT_PRINTABLE}
   */
  public void saveDraft(Caller caller, String body, SaveDraft input) {
    db.change(tx -> save(tx, caller, body, input));
  }

  /**
   * The same in several languages at once: all of it is kept or nothing.
   *
   * @throws Refused as {@link #saveDraft}, each field being the language and the key: {@code kk.item-1-speech-2}
   */
  public void saveDrafts(Caller caller, String body, List<SaveDraft> inputs) {
    db.change(tx -> {
      List<Refused.Field> wrong = new ArrayList<>();
      for (SaveDraft input : inputs) {
        try {
          save(tx, caller, body, input);
        } catch (Refused refused) {
          if (refused.fields().isEmpty()) {
            throw refused;
          }
          refused.fields().forEach(field -> wrong.add(new Refused.Field(input.lang().code() + "." + field.name(), field.code(), field.args())));
        }
      }
      if (!wrong.isEmpty()) {
        throw Refused.fields(wrong);
      }
    });
  }

  private void save(Tx tx, Caller caller, String body, SaveDraft input) {
    permissions.require(tx, caller, body, Permission.DRAFT_MINUTES);
    if (input.lang() != Lang.KK && input.lang() != Lang.RU) {
      throw new Refused(MinutesCode.LANGUAGE_WITHOUT_MINUTES);
    }
    meetings.lock(tx, body, input.meeting());
    drafting.save(tx, closed(tx, body, input.meeting()), input.lang(), input.paragraphs(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Fixes both texts as the next version and puts it to the signatures; a version not yet published gives way to it. */
  public Recorded submit(Caller caller, String body, String key, UUID meetingId) {
    return command(caller, body, key, new Submit(meetingId), meetingId, Permission.DRAFT_MINUTES, (command, meeting) -> {
      Draft draft = drafting.draft(command.tx(), meeting);
      if (!draft.changed()) {
        throw new Refused(MinutesCode.NOTHING_CHANGED);
      }
      command.record(new MinutesAct.MinutesSubmitted(meetingId, draft.version(),
          files.store(command.tx(), Json.canonical(draft.kk())), files.store(command.tx(), Json.canonical(draft.ru()))));
    });
  }

  /** Signs the last version: the secretary first, then the chair of those who sat: of a commission its own. @throws Refused {@code SECRETARY_FIRST}, {@code SIGNED_ALREADY} */
  public Recorded sign(Caller caller, String body, String key, Sign input) {
    Permission needed = input.as() == Signatory.CHAIR ? Permission.SIGN_MINUTES_AS_CHAIR : Permission.SIGN_MINUTES_AS_SECRETARY;
    return command(caller, body, key, input, input.meeting(), needed, (command, meeting) -> {
      MinutesVersion version = last(command.tx(), meeting, input.version());
      if (input.as() == Signatory.CHAIR) {
        meetings.requireConduct(command.tx(), caller, meeting);
      }
      version.requireUnsigned(input.as());
      command.record(new MinutesAct.MinutesSigned(meeting.id(), version.version(), input.as().name().toLowerCase(Locale.ROOT)));
    });
  }

  /** Publishes the signed version, with its documents in both languages. @throws Refused {@code NOT_SIGNED}, {@code PUBLISHED_ALREADY} */
  public Recorded publish(Caller caller, String body, String key, Publish input) {
    return command(caller, body, key, input, input.meeting(), Permission.PUBLISH_MINUTES, (command, meeting) -> {
      MinutesVersion version = last(command.tx(), meeting, input.version());
      version.requirePublishable();
      command.record(new MinutesAct.MinutesPublished(meeting.id(), version.version(),
          publishing.store(command.tx(), meeting, version, content(command.tx(), version.kk()), Lang.KK),
          publishing.store(command.tx(), meeting, version, content(command.tx(), version.ru()), Lang.RU)));
    });
  }

  private Recorded command(Caller caller, String body, String key, Object payload, UUID meeting, Permission permission,
      BiConsumer<Recorder, Meeting> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      permissions.require(command.tx(), caller, body, permission);
      meetings.lock(command.tx(), body, meeting);
      decide.accept(command, closed(command.tx(), body, meeting));
    });
  }

  private Meeting closed(Tx tx, String body, UUID id) {
    Meeting meeting = meetings.get(tx, body, id);
    if (meeting.closedAt() == null) {
      throw new Refused(MinutesCode.MEETING_NOT_CLOSED);
    }
    return meeting;
  }

  private MinutesVersion last(Tx tx, Meeting meeting, int version) {
    MinutesVersion last = find(tx, meeting.body(), meeting.id()).orElseThrow(() -> new Refused(MinutesCode.MINUTES_UNKNOWN));
    if (last.version() != version) {
      throw new Refused(MinutesCode.VERSION_REPLACED, last.version());
    }
    return last;
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
    return Json.read(new String(bytes(tx, digest), StandardCharsets.UTF_8), MinutesText.class);
  }

  /** The document (PDF/A-2a) with this digest. @throws Refused {@code MINUTES_UNKNOWN} */
  public byte[] pdf(Tx tx, Digest digest) {
    return bytes(tx, digest);
  }

  /** What stands beneath each signature of a version, by the key of its paragraph. */
  public Map<String, String> signatures(Tx tx, MinutesVersion version, Lang lang) {
    return publishing.signatures(tx, version, lang);
  }

  private byte[] bytes(Tx tx, Digest digest) {
    return files.find(tx, digest).orElseThrow(() -> new Refused(MinutesCode.MINUTES_UNKNOWN));
  }
}
