package kenes.decisions;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.calendar.Calendars;
import kenes.meetings.Meetings;
import kenes.rules.Rules;

/** Sending for registration, its answer, and the official publication. */
final class Registering {
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_LINK = 500;

  private final Rules rules;
  private final Calendars calendars;
  private final Meetings meetings;

  Registering(Rules rules, Calendars calendars, Meetings meetings) {
    this.rules = rules;
    this.calendars = calendars;
    this.meetings = meetings;
  }

  /** The last day of a term of the decision's own rulebook, or null. */
  LocalDate due(Deciding.Work work, String key, LocalDate from) {
    Decision decision = work.life().decision();
    return new Terms(rules.get(work.tx(), meetings.get(work.tx(), decision.body(), decision.meeting()).rulebook())).due(work.tx(), calendars, key, from);
  }

  void send(Deciding.Work work, LocalDate on) {
    LocalDate signed = signed(work);
    requireUnregistered(work);
    work.life().awaited().ifPresent(sent -> {
      throw new Refused(DecisionsCode.SENT_ALREADY, sent.on());
    });
    Fields fields = new Fields();
    Deciding.day(fields, "on", on, work.life().find(DecisionsAct.DecisionReturned.class).map(DecisionsAct.DecisionReturned::on).orElse(signed), work.today());
    fields.check();
    work.command().record(new DecisionsAct.DecisionSent(work.id(), on, due(work, "registration.answer", on)));
  }

  void register(Deciding.Work work, Decisions.Register input) {
    DecisionsAct.DecisionSent sent = awaited(work);
    Fields fields = new Fields();
    String number = Deciding.words(fields, "number", input.number(), LONGEST_NUMBER);
    Deciding.day(fields, "on", input.on(), sent.on(), work.today());
    fields.check();
    work.command().record(new DecisionsAct.DecisionRegistered(work.id(), number, input.on()));
  }

  void giveBack(Deciding.Work work, Decisions.GiveBack input) {
    DecisionsAct.DecisionSent sent = awaited(work);
    Fields fields = new Fields();
    String reasons = Deciding.words(fields, "reasons", input.reasons(), Deciding.LONGEST_WORDS);
    Deciding.day(fields, "on", input.on(), sent.on(), work.today());
    fields.check();
    work.command().record(new DecisionsAct.DecisionReturned(work.id(), input.on(), reasons));
  }

  void publish(Deciding.Work work, Decisions.Publish input) {
    LocalDate first = signed(work);
    if (work.life().decision().kind().registrar() != null) {
      first = work.life().find(DecisionsAct.DecisionRegistered.class).orElseThrow(() -> new Refused(DecisionsCode.NOT_REGISTERED)).on();
    }
    if (work.life().find(DecisionsAct.DecisionPublished.class).isPresent()) {
      throw new Refused(DecisionsCode.PUBLISHED_ALREADY);
    }
    Fields fields = new Fields();
    List<DecisionsAct.Publication> publications = new ArrayList<>();
    for (Lang lang : work.life().decision().languages()) {
      publication(fields, input.publications(), lang, first, work.today()).ifPresent(publications::add);
    }
    fields.check();
    work.command().record(new DecisionsAct.DecisionPublished(work.id(), publications));
  }

  private static Optional<DecisionsAct.Publication> publication(Fields fields, List<DecisionsAct.Publication> given, Lang lang, LocalDate first, LocalDate today) {
    Optional<DecisionsAct.Publication> found = given.stream().filter(one -> one.lang() == lang).findFirst();
    String end = "." + lang.code();
    fields.refuseIf(found.isEmpty(), "on" + end, DecisionsCode.LANGUAGE_UNPUBLISHED, lang.name());
    return found.map(one -> {
      fields.refuseIf(Deciding.strip(one.place()) == null, "place" + end, DecisionsCode.PLACE_MISSING)
          .refuseIf(one.place() != null && one.place().length() > Deciding.LONGEST_WORDS, "place" + end, DecisionsCode.TEXT_TOO_LONG, Deciding.LONGEST_WORDS)
          .refuseIf(!isLink(Deciding.strip(one.link())), "link" + end, DecisionsCode.LINK_WRONG);
      Deciding.day(fields, "on" + end, one.on(), first, today);
      return new DecisionsAct.Publication(lang, Deciding.strip(one.place()), one.on(), Deciding.strip(one.link()));
    });
  }

  static boolean isLink(String link) {
    if (link == null) {
      return true;
    }
    try {
      URI address = new URI(link);
      return link.length() <= LONGEST_LINK && "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static LocalDate signed(Deciding.Work work) {
    if (work.life().on(work.today()).ended()) {
      throw new Refused(DecisionsCode.DECISION_ENDED);
    }
    return work.life().find(DecisionsAct.DecisionSigned.class).orElseThrow(() -> new Refused(DecisionsCode.NOT_SIGNED)).on();
  }

  private static void requireUnregistered(Deciding.Work work) {
    if (work.life().decision().kind().registrar() == null) {
      throw new Refused(DecisionsCode.NO_REGISTRATION);
    }
    if (work.life().find(DecisionsAct.DecisionRegistered.class).isPresent()) {
      throw new Refused(DecisionsCode.REGISTERED_ALREADY);
    }
  }

  private static DecisionsAct.DecisionSent awaited(Deciding.Work work) {
    requireUnregistered(work);
    return work.life().awaited().orElseThrow(() -> new Refused(DecisionsCode.NOT_SENT));
  }
}
