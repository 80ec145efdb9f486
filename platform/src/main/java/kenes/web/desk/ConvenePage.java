package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Convening;
import kenes.meetings.ItemClosing;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.meetings.WorkPlanAct;
import kenes.meetings.WorkPlanCode;
import kenes.register.Body;
import kenes.register.Organization;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingParts;
import kenes.web.view.LinkView;

/** Convening a session: one form, its terms of notice beside it. */
final class ConvenePage {
  private static final int FIRST_ROWS = 3;
  private static final int FIRST_GUESTS = 1;

  private final DeskParts parts;

  ConvenePage(DeskParts parts) {
    this.parts = parts;
  }

  /** Begins with what repeats: a staff of five types nothing twice. */
  Response show(Request request) {
    FormState form = parts.sitting().db().read(tx -> new ConveneTemplate(parts.sitting(), tx, request.path("body")).fill(request.query("like")));
    return page(request, form, Math.max(FIRST_ROWS, rows(form, "agenda") + 1), Math.max(FIRST_GUESTS, rows(form, "invited")));
  }

  private static int rows(FormState form, String list) {
    return (int) form.values().keySet().stream().filter(name -> name.startsWith(list + "[")).map(name -> name.substring(0, name.indexOf(']'))).distinct().count();
  }

  Response send(Request request) {
    ConveneInput input = new ConveneInput(request, offered(request));
    int rows = Math.max(FIRST_ROWS, input.rows());
    int guests = Math.max(FIRST_GUESTS, input.guests());
    if (!request.field("add").isEmpty()) {
      String add = request.field("add");
      return page(request, new FormState(shown(request, input, add.equals("holders")), null, request.key()), add.equals("row") ? rows + 1 : rows, add.equals("guest") ? guests + 1 : guests);
    }
    return Forms.submit(request, () -> convene(request, input),
        form -> page(request, new FormState(shown(request, input, HolderFields.isUnseen(input.values())), form.refused(), form.key()), rows, guests));
  }

  /** What was typed. @param show whether those who hold the chosen posts are put in, ticked */
  private Map<String, List<String>> shown(Request request, ConveneInput input, boolean show) {
    Map<String, List<String>> values = input.values();
    if (show) {
      parts.sitting().db().read(tx -> {
        new HolderFields(parts.sitting(), tx, parts.sitting().register().getBody(tx, request.path("body"))).show(values);
        return null;
      });
    }
    return values;
  }

  /** Every line in force: what was ticked may meanwhile stand on another agenda, too. */
  private List<WorkPlanAct.Line> offered(Request request) {
    return parts.sitting().db().read(tx -> parts.sitting().workPlans().list(tx, request.path("body"))).stream().flatMap(plan -> plan.lines().stream()).toList();
  }

  private Response convene(Request request, ConveneInput input) {
    SittingParts sitting = parts.sitting();
    if (input.unknown()) {
      throw Refused.field("planned", WorkPlanCode.PLAN_ITEM_UNKNOWN);
    }
    Convening.Convene command = sitting.db().read(tx -> {
      Body body = sitting.register().getBody(tx, request.path("body"));
      Organization plenary = sitting.register().findPlenary(tx, body.code(), sitting.register().today(tx, body.code()))
          .orElseThrow(() -> new Refused(MeetingsCode.NO_TERM));
      Convening.Convene asked = input.command(plenary.id(), body.zone());
      check(tx, request, asked);
      return asked;
    });
    MeetingsAct.MeetingConvened convened = sitting.convening().convene(request.caller(), request.path("body"), request.key(), command)
        .act(MeetingsAct.MeetingConvened.class);
    Meeting meeting = sitting.db().read(tx -> sitting.meetings().get(tx, request.path("body"), convened.meeting()));
    return Response.redirect("/" + request.lang().code() + DeskFrame.path(meeting));
  }

  /** Everything that can be told at once: the wrong fields, and notice that would be short and is not confirmed. */
  private void check(Tx tx, Request request, Convening.Convene asked) {
    List<Refused.Field> wrong = new ArrayList<>(parts.sitting().convening().faults(tx, request.path("body"), asked));
    if (wrong.stream().noneMatch(field -> field.name().equals("startsAt")) && !request.field("shortNotice").equals("yes")) {
      late(tx, request, asked, "notice." + asked.kind(), DeskCode.NOTICE_SHORT).ifPresent(wrong::add);
      parts.sitting().convening().findWithin(tx, request.path("body"), asked).filter(within -> !within.met())
          .map(within -> new Refused.Field("shortNotice", DeskCode.SESSION_LATE, List.of(within.due()))).ifPresent(wrong::add);
      if (asked.setting().closed() || asked.agenda().stream().anyMatch(item -> item.closed() != null)) {
        late(tx, request, asked, ItemClosing.NOTICE, DeskCode.CLOSING_SHORT).ifPresent(wrong::add);
      }
    }
    if (HolderFields.isUnseen(request.fields())) {
      wrong.add(new Refused.Field("holders", DeskCode.HOLDERS_UNSEEN, List.of()));
    }
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  private Optional<Refused.Field> late(Tx tx, Request request, Convening.Convene asked, String rule, DeskCode code) {
    return parts.sitting().convening().findNotice(tx, request.path("body"), asked, rule).filter(given -> !given.met())
        .map(given -> new Refused.Field("shortNotice", code, List.of(given.daysRequired() - given.daysGiven(), given.daysRequired())));
  }

  private Response page(Request request, FormState form, int rows, int guests) {
    Words w = request.words();
    ConveneView view = parts.sitting().db().read(tx -> view(tx, request, form, rows, guests));
    return Response.html(Templates.render("desk/convene.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private ConveneView view(Tx tx, Request request, FormState form, int rows, int guests) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    ConveneForm fields = new ConveneForm(parts.sitting(), tx, body, new DeskFields(w, form));
    FrameView frame = new DeskFrame(parts, tx, request).view(body, "/desk/b/" + body.code() + "/convene", w.text("convene.title"), List.of(), null, null);
    String path = "/" + w.lang().code() + "/desk/b/" + body.code() + "/convene?like=";
    List<LinkView> templates = new ConveneTemplate(parts.sitting(), tx, body.code()).kinds().stream().filter(kind -> w.has("convene.kind-" + kind))
        .map(kind -> new LinkView(w.text("convene.kind-" + kind), path + kind)).toList();
    return fields.view(frame, templates, rows, guests);
  }
}
