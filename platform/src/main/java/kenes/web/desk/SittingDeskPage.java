package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.AgendaItem;
import kenes.meetings.ConveningCode;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.meetings.Paper;
import kenes.notices.Delivery;
import kenes.web.FormState;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.live.LiveView;
import kenes.web.sitting.Fragments;
import kenes.web.sitting.SettingWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The secretary's desk of a sitting: registration, agenda and papers, and the ways to everything else. */
final class SittingDeskPage {
  private final DeskParts parts;

  SittingDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** @param sent which form came back: absence, add-item or another; an empty string for none */
  Response page(Request request, String sent, FormState form) {
    SittingDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/sitting.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  /** The roll without the page around it. */
  Response roll(Request request) {
    SittingDeskView.Roll roll = parts.sitting().db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meeting(tx, request.address()));
      return new Roll(parts, facts, request, "", FormState.fresh()).view();
    });
    return Response.html(Templates.render("desk/roll.jte", Map.of("w", request.words(), "roll", roll)));
  }

  /** What everybody at this desk sees alike: the lamp, and for what the roll has to be made. */
  LiveView live() {
    return (tx, body, meeting, lang) -> {
      SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, body, meeting));
      return Map.of("sitting-quorum", Fragments.render("sitting/quorum.jte", lang, new SittingLive(facts, lang).quorum("sitting-quorum")),
          "roll-state", Roll.state(facts), "floor-state", HallState.floor(facts));
    };
  }

  private SittingDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meeting(tx, request.address()));
    Meeting meeting = facts.meeting();
    Dues may = new Dues(parts.sitting(), tx, w, parts.roles(tx, request.caller(), meeting.body()));
    String path = "/" + w.lang().code() + DeskFrame.path(meeting);
    String title = w.text("sitting-desk.title");
    TextView sitting = TextView.of(meeting.title(), w.lang());
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), DeskFrame.path(meeting), title + " · " + sitting.text(), List.of(),
        "/" + w.lang().code() + "/live/roll/" + meeting.body() + "/" + meeting.id(), meeting.training() ? w.text("hall-desk.training") : null);
    String state = meeting.failed() ? "failed" : meeting.closedAt() != null ? "closed" : meeting.isOpen() ? "open" : "convened";
    SittingDeskView.Roll roll = new Roll(parts, facts, request, sent, form).view();
    List<SittingDeskView.Guest> guests = guests(w, facts, roll.open(), sent, form);
    boolean open = may.may(Permission.CONVENE) && meeting.closedAt() == null;
    boolean calledOnly = Agenda.calledItemsOnly(meeting, facts.rulebook());
    SittingDeskView.Add add = open && !calledOnly ? add(w, facts, sent, form) : null;
    return new SittingDeskView(frame, path, sitting, w.dateTime(meeting.startsAt(), facts.zone()) + " · " + meeting.place().in(w.lang()),
        state.equals("open") ? "live" : state.equals("failed") ? "bad" : state.equals("closed") ? "ended" : "plain", w.text("sitting.tag-" + state),
        new SittingLive(facts, w.lang()).quorum("sitting-quorum"), Roll.state(facts), roll, guests, new SettingWords(facts, w).vacant(), changed(w, facts, open), items(w, facts, may, path), add,
        open && calledOnly ? Refusals.text(w, new Refused(ConveningCode.CALLED_ITEMS_ONLY)) : null, change(w, facts, may, sent, form), adjourn(w, facts, may, sent, form),
        links(w, facts, may, parts.sitting().meetings().mayConduct(tx, request.caller(), meeting), path), letters(w, facts, may), wrong(roll, guests, add, change(w, facts, may, sent, form), adjourn(w, facts, may, sent, form)), form.problem(w));
  }

  private static List<FieldView> wrong(SittingDeskView.Roll roll, List<SittingDeskView.Guest> guests, SittingDeskView.Add add, SittingDeskView.Add change, SittingDeskView.Adjourn adjourn) {
    Stream<FieldView> reasons = roll.seats().stream().map(SittingDeskView.Seat::reason).filter(reason -> reason != null);
    return Stream.of(reasons, guests.stream().filter(SittingDeskView.Guest::open).flatMap(guest -> guest.another().stream()), add == null ? Stream.<FieldView>of() : add.all().stream(), change == null ? Stream.<FieldView>of() : change.all().stream(), adjourn == null ? Stream.<FieldView>of() : Stream.of(adjourn.startsAt()))
        .flatMap(fields -> fields).toList();
  }

  private static List<SittingDeskView.Guest> guests(Words w, SittingFacts facts, boolean open, String sent, FormState form) {
    return new SettingWords(facts, w).guests().stream().map(guest -> {
      boolean back = sent.equals("sent-" + guest.id());
      FormState shown = back ? form : FormState.fresh();
      List<FieldView> another = !open || guest.here() || guest.sent() ? List.of() : facts.rulebook().languages().stream()
          .map(lang -> new DeskFields(w, shown).text("name", "convene.guest", lang).in("sent-" + guest.id())).toList();
      return new SittingDeskView.Guest(guest.id(), guest.name() + ", " + guest.office(), guest.duty() == null ? guest.word() : guest.word() + " · " + guest.duty(),
          !open ? null : guest.here() ? "leave" : "arrive", FormState.newKey(), another, shown.key(), back);
    }).toList();
  }

  private static List<SittingDeskView.Changed> changed(Words w, SittingFacts facts, boolean convenes) {
    return !convenes ? List.of() : new SettingWords(facts, w).changed().stream()
        .map(post -> new SittingDeskView.Changed(post.post(), post.office(), post.now(), FormState.newKey())).toList();
  }

  /** While items wait for their turn. */
  private static SittingDeskView.Add change(Words w, SittingFacts facts, Dues may, String sent, FormState form) {
    boolean waits = facts.meeting().closedAt() == null && facts.items().stream().anyMatch(item -> item.openedAt() == null);
    return may.may(Permission.CONVENE) && waits ? new ItemChange(w, facts, sent, form).view() : null;
  }

  /** While something is left to go on with; before its hour, too, so that nobody has to load the page anew at that minute. */
  private SittingDeskView.Adjourn adjourn(Words w, SittingFacts facts, Dues may, String sent, FormState form) {
    Meeting meeting = facts.meeting();
    boolean due = !meeting.startsAt().isAfter(parts.sitting().clock().instant());
    boolean over = meeting.closedAt() != null && !meeting.failed() || meeting.continuedIn() != null;
    boolean convenes = may.may(meeting.kind().equals(Convening.FIRST) ? Permission.CONVENE_FIRST : Permission.CONVENE);
    if (!convenes || over || facts.items().stream().noneMatch(item -> item.closedAt() == null)) {
      return null;
    }
    FormState shown = sent.equals("adjourn") ? form : FormState.fresh();
    DeskFields fields = new DeskFields(w, shown);
    String hint = parts.sitting().convening().findLastDayOfBreak(facts.tx(), meeting).map(day -> w.text("sitting-desk.adjourn-limit", w.date(day)))
        .orElse(w.text("sitting-desk.adjourn-no-limit"));
    String from = due || meeting.isOpen() ? "" : w.text("sitting-desk.adjourn-from", w.dateTime(meeting.startsAt(), facts.zone())) + " ";
    return new SittingDeskView.Adjourn(shown.key(), w.text(meeting.isOpen() ? "sitting-desk.adjourn" : "sitting-desk.adjourn-failed"),
        fields.input("datetime-local", "startsAt", w.text("convene.starts"), from + hint, true));
  }

  private static SittingDeskView.Add add(Words w, SittingFacts facts, String sent, FormState form) {
    DeskFields fields = new DeskFields(w, sent.equals("add-item") ? form : FormState.fresh());
    List<FieldView> all = new ArrayList<>(Stream.of(Lang.values()).map(lang -> fields.text("title", "convene.item", lang)).toList());
    all.add(ConveneForm.decision(fields, "item.decisionKind", List.of(facts.rulebook())));
    boolean closable = !facts.meeting().isOpen() && !facts.meeting().setting().closed() && facts.meeting().setting().form() != Form.PUBLIC_HEARING;
    return new SittingDeskView.Add(fields.form().key(), all, closable ? ClosedItem.of(fields, "closed") : null);
  }

  private List<SittingDeskView.Item> items(Words w, SittingFacts facts, Dues may, String path) {
    return facts.items().stream().map(item -> {
      String state = item.continued() ? "continued" : item.openedAt() == null ? "waiting" : item.isOpen() ? "open" : "done";
      return new SittingDeskView.Item(item.position(), TextView.of(item.title(), w.lang()), w.text("sitting.item-" + state) + (item.closing() == null ? "" : " · " + w.text("item.closed-to-public")),
          papers(w, facts, item), may.may(Permission.PUBLISH_PAPER) ? path + "/papers/" + item.position() : null,
          path + "/motions/" + item.position(), facts.meeting().series() > 0 ? path + "/conclusion/" + item.position() : null);
    }).toList();
  }

  private String papers(Words w, SittingFacts facts, AgendaItem item) {
    List<Paper> valid = parts.sitting().papers().list(facts.tx(), item.body(), item.id()).stream()
        .filter(paper -> paper.isValid()).toList();
    return w.text("sitting-desk.papers", valid.stream().filter(paper -> paper.lang() == Lang.KK).count(),
        valid.stream().filter(paper -> paper.lang() == Lang.RU).count());
  }

  private SittingDeskView.Letters letters(Words w, SittingFacts facts, Dues may) {
    Delivery delivery = parts.outbox().delivery(facts.tx(), facts.meeting().body(), facts.meeting().id());
    return !may.may(Permission.KEEP_LETTERS) || delivery.total() == 0 ? null : new SittingDeskView.Letters(new LetterWords(w, facts.zone()).summary(delivery),
        "/" + w.lang().code() + LettersPage.path(facts.meeting().body()) + "?meeting=" + facts.meeting().id());
  }

  private static List<LinkView> links(Words w, SittingFacts facts, Dues may, boolean conducts, String path) {
    String home = "/" + w.lang().code();
    List<LinkView> links = new ArrayList<>(List.of(new LinkView(w.text("sitting-desk.public"), home + facts.path()),
        new LinkView(w.text("sitting.hall"), home + "/hall" + facts.path().substring(2))));
    links.addFirst(new LinkView(w.text("floor.desk-title"), path + "/floor"));
    if (facts.meeting().closedAt() == null && may.may(Permission.RECORD_INTEREST)) {
      links.add(new LinkView(w.text("interests.title"), path + "/interests"));
      links.add(new LinkView(w.text("hands.title"), path + "/count"));
    }
    if (facts.meeting().closedAt() != null && may.may(Permission.FOLLOW_MINUTES)) {
      links.addFirst(new LinkView(w.text("minutes-desk.title"), path + "/minutes"));
    }
    if (may.may(Permission.FOLLOW_ELECTIONS)) {
      links.add(new LinkView(w.text("elections.title"), path + "/elections"));
    }
    if (facts.meeting().closedAt() != null && facts.items().stream().anyMatch(facts::isClosed) && may.may(Permission.READ_CLOSED_PAPERS)) {
      links.add(new LinkView(w.text("closed-part.title"), path + "/minutes/closed"));
    }
    if (facts.meeting().closedAt() == null && conducts) {
      links.addFirst(new LinkView(w.text("chair.title"), path + "/chair"));
    }
    return links;
  }
}
