package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.commissions.CommissionsCode;
import kenes.commissions.Group;
import kenes.commissions.Groups;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingLists;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;
import kenes.web.sitting.SessionWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Factions and deputies' groups on the desk: notices, signatures, who joins and leaves; each sees what they may do. */
final class GroupsDesk {
  private final DeskParts parts;
  private final BodyPanels panels;

  GroupsDesk(DeskParts parts) {
    this.parts = parts;
    this.panels = new BodyPanels(parts, "/groups", "groups-desk.title", this::all);
  }

  List<Route> routes(String desk) {
    String groups = desk + "/groups";
    Access follow = Access.granted(Permission.KEEP_GROUPS, Permission.JOIN_GROUP);
    Access keep = Access.granted(Permission.KEEP_GROUPS);
    return List.of(
        Route.get(groups, follow, panels::show),
        Route.post(groups + "/notice", follow, request -> panels.submit(request, this::notice)),
        Route.post(groups + "/sign", Access.granted(Permission.JOIN_GROUP), request -> panels.submit(request, sent -> parts.commissions().groups().signNotice(sent.caller(), sent.path("body"),
            sent.key(), Id.find(sent.field("notice")).orElseThrow(() -> new Refused(CommissionsCode.NOTICE_UNKNOWN))))),
        Route.post(groups + "/announce", keep, request -> panels.submit(request, sent -> parts.commissions().groups().announceGroup(sent.caller(), sent.path("body"), sent.key(),
            new Groups.Announce(group(sent), BodyPanels.id(sent, "meeting"))))),
        Route.post(groups + "/join", follow, request -> panels.submit(request, sent -> parts.commissions().groups().join(sent.caller(), sent.path("body"), sent.key(),
            new Groups.Join(group(sent), person(sent), !sent.field("onPaper").isEmpty())))),
        Route.post(groups + "/leave", follow, request -> panels.submit(request, sent -> parts.commissions().groups().leave(sent.caller(), sent.path("body"), sent.key(),
            new Groups.Leave(group(sent), person(sent))))),
        Route.post(groups + "/lead", follow, request -> panels.submit(request, sent -> parts.commissions().groups().nameLeader(sent.caller(), sent.path("body"), sent.key(),
            new Groups.Lead(group(sent), BodyPanels.id(sent, "leader"))))),
        Route.post(groups + "/end", follow, request -> panels.submit(request, sent -> parts.commissions().groups().endGroup(sent.caller(), sent.path("body"), sent.key(), group(sent)))));
  }

  private static UUID group(Request request) {
    return Id.find(request.field("organization")).orElseThrow(() -> new Refused(CommissionsCode.GROUP_UNKNOWN));
  }

  /** A deputy means himself or herself. */
  private static UUID person(Request request) {
    return request.field("person").equals("self") ? request.caller().person() : BodyPanels.id(request, "person");
  }

  private void notice(Request request) {
    boolean own = request.field("leader").equals("self");
    UUID leader = own ? request.caller().person() : BodyPanels.id(request, "leader");
    List<UUID> members = Stream.concat(own ? Stream.of(leader) : Stream.empty(), request.fields("members").stream().flatMap(value -> Id.find(value).stream())).distinct().toList();
    parts.commissions().groups().giveNotice(request.caller(), request.path("body"), request.key(),
        new Groups.GiveNotice(request.field("kind"), BodyPanels.text(request, "name"), leader, members, !request.field("onPaper").isEmpty()));
  }

  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    Caller caller = desk.request().caller();
    boolean keeps = parts.permissions().may(tx, caller, desk.body().code(), Permission.KEEP_GROUPS);
    List<PanelView.Panel> made = new ArrayList<>();
    for (Group group : parts.commissions().groups().list(tx, desk.body().code())) {
      if (group.ended() == null) {
        made.add(group.isRegistered() ? registered(tx, desk, group, keeps) : waiting(tx, desk, group));
      }
    }
    boolean self = caller.person() != null && parts.sitting().register().findSeatOf(tx, desk.body().code(), caller.person(), desk.today()).isPresent();
    if (keeps || self) {
      made.add(BodyPanels.panel("notice", new TextView(w.text("groups-desk.new"), null), null, null, List.of(w.text(keeps && !self ? "groups-desk.new-paper" : "groups-desk.new-own")), List.of(),
          List.of(desk.forms().folded("new-notice", "notice", w.text("groups-desk.give"), fields -> noticeFields(tx, desk, fields, self))), List.of()));
    }
    return made;
  }

  private List<FieldView> noticeFields(Tx tx, BodyPanels.Desk desk, DeskFields fields, boolean self) {
    Words w = desk.w();
    List<FieldView> all = new ArrayList<>(List.of(fields.choice("radio", "kind", w.text("groups-desk.kind"),
        List.of(BodyPanels.option(w, "faction", "organization.kind-faction"), BodyPanels.option(w, "deputies_group", "organization.kind-deputies_group")), "faction")));
    for (String lang : List.of("kk", "ru")) {
      all.add(new FieldView("text", "name." + lang, w.text("commissions-desk.name-" + lang), null, fields.form().value("name." + lang), fields.form().error("name." + lang, w), "off", lang, true, List.of()));
    }
    List<FieldView.Option> deputies = panels.deputies(tx, desk);
    if (self) {
      all.add(PanelForms.hidden("leader", "self"));
    } else {
      all.add(fields.choice("select", "leader", w.text("organization.leader"), deputies, ""));
      all.add(fields.tick("onPaper", w.text("groups-desk.on-paper")));
    }
    all.add(fields.several("members", w.text("organization.members"), self ? w.text("groups-desk.members-hint") : null, deputies));
    return all;
  }

  private PanelView.Panel waiting(Tx tx, BodyPanels.Desk desk, Group group) {
    Words w = desk.w();
    UUID caller = desk.request().caller().person();
    boolean mine = caller != null && group.members().contains(caller) && !group.signed().contains(caller);
    String missing = group.members().stream().filter(person -> !group.signed().contains(person)).map(person -> parts.sitting().register().person(tx, person).name(w.lang()))
        .collect(Collectors.joining(", "));
    return BodyPanels.panel("notice-" + group.notice(), TextView.of(group.name(), w.lang()), "plain", w.text("groups-desk.waiting", group.signed().size(), group.members().size()),
        List.of(w.text("groups-desk.unsigned", missing)), List.of(), !mine ? List.of() : List.of(
            desk.forms().open("sign-" + group.notice(), "sign", w.text("groups-desk.sign"), "", fields -> List.of(PanelForms.hidden("notice", group.notice().toString())))), List.of());
  }

  private PanelView.Panel registered(Tx tx, BodyPanels.Desk desk, Group group, boolean keeps) {
    Words w = desk.w();
    UUID caller = desk.request().caller().person();
    List<UUID> members = parts.commissions().groups().members(tx, group).stream().map(membership -> membership.person()).toList();
    boolean leads = keeps || caller != null && caller.equals(group.leader());
    int lacking = parts.commissions().groups().lacking(tx, group);
    List<PanelView.Row> rows = members.stream().map(person -> row(tx, desk, group, person, keeps || person.equals(caller))).toList();
    List<PanelView.Form> forms = new ArrayList<>();
    if (keeps && group.announcedIn() == null) {
      meetings(tx, desk).forEach(meeting -> forms.add(form(desk, group, "announce", "groups-desk.announce",
          List.of(PanelForms.hidden("meeting", meeting.id().toString())), SessionWords.session(w, meeting))));
    }
    joins(tx, desk, group, members, keeps).ifPresent(forms::add);
    if (leads) {
      List<FieldView.Option> options = members.stream().map(person -> new FieldView.Option(person.toString(), parts.sitting().register().person(tx, person).name(w.lang()))).toList();
      forms.add(desk.forms().folded("lead-" + group.organization(), "lead", w.text("groups-desk.lead"), fields -> List.of(organization(group),
          fields.choice("select", "leader", w.text("organization.leader"), options, String.valueOf(group.leader())))));
      forms.add(form(desk, group, "end", "groups-desk.end", List.of(), null));
    }
    List<String> lines = Stream.of(w.text("organization.kind-" + group.kind()), w.text(group.announcedIn() == null ? "groups-desk.not-announced" : "groups-desk.announced")).toList();
    return BodyPanels.panel("group-" + group.organization(), TextView.of(group.name(), w.lang()), lacking > 0 ? "bad" : null, lacking > 0 ? w.text("organization.lacking", lacking) : null,
        lines, rows, forms, List.of(new LinkView(w.text("commissions-desk.public"), "/" + w.lang().code() + "/b/" + desk.body().code() + "/organizations/" + group.organization())));
  }

  private java.util.Optional<PanelView.Form> joins(Tx tx, BodyPanels.Desk desk, Group group, List<UUID> members, boolean keeps) {
    Words w = desk.w();
    UUID caller = desk.request().caller().person();
    String id = "join-" + group.organization();
    if (keeps) {
      List<FieldView.Option> others = panels.deputies(tx, desk).stream().filter(option -> members.stream().noneMatch(person -> person.toString().equals(option.value()))).toList();
      return java.util.Optional.of(desk.forms().folded(id, "join", w.text("groups-desk.join"), fields -> List.of(organization(group),
          fields.choice("select", "person", w.text("commissions-desk.person"), others, ""), fields.tick("onPaper", w.text("groups-desk.on-paper")))));
    }
    return caller == null || members.contains(caller) ? java.util.Optional.empty() : java.util.Optional.of(desk.forms().folded(id, "join", w.text("groups-desk.join-self"),
        fields -> List.of(organization(group), new FieldView("group", "person", w.text("groups-desk.join-why"), null, "", fields.form().error("person", w), null, null, false, List.of()),
            PanelForms.hidden("person", "self"))));
  }

  private List<Meeting> meetings(Tx tx, BodyPanels.Desk desk) {
    return MeetingLists.open(tx).stream().filter(meeting -> meeting.body().equals(desk.body().code()) && meeting.series() == 0 && !meeting.training()).toList();
  }

  private static PanelView.Form form(BodyPanels.Desk desk, Group group, String to, String key, List<FieldView> more, String where) {
    String button = where == null ? desk.w().text(key) : desk.w().text(key, where);
    return desk.forms().folded(to + "-" + group.organization(), to, button, fields -> Stream.concat(Stream.of(organization(group)), more.stream()).toList());
  }

  private static FieldView organization(Group group) {
    return PanelForms.hidden("organization", group.organization().toString());
  }

  private PanelView.Row row(Tx tx, BodyPanels.Desk desk, Group group, UUID person, boolean may) {
    Words w = desk.w();
    return new PanelView.Row("member-" + group.organization() + "-" + person, parts.sitting().register().person(tx, person).name(w.lang()),
        person.equals(group.leader()) ? w.text("groups-desk.leads") : "", false, !may ? List.of() : List.of(
            desk.forms().folded("leave-" + group.organization() + "-" + person, "leave", w.text("groups-desk.leave"),
                fields -> List.of(organization(group), PanelForms.hidden("person", person.toString())))));
  }
}
