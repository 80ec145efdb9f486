package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.PlanFate;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlans;
import kenes.register.Body;
import kenes.register.Organization;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.PlanWords;
import kenes.web.sitting.SittingParts;
import kenes.web.view.LinkView;

/** The plans of work on the desk: what there is, and the form in which a version is written. */
final class PlanDeskPage {
  private static final int FIRST_ROWS = 3;
  private static final int MORE_ROWS = 3;

  private final DeskParts desk;
  private final SittingParts parts;

  PlanDeskPage(DeskParts desk) {
    this.desk = desk;
    this.parts = desk == null ? null : desk.sitting();
  }

  /** What an address says. @param organization or null for the body as a whole */
  private record Asked(UUID organization, int year) {
    static Asked of(Request request) {
      String name = request.path("plan");
      UUID organization = name.length() > 5 && name.charAt(4) == '-' ? Id.find(name.substring(5)).orElse(null) : null;
      if (!name.matches("[12]\\d{3}(-.+)?") || name.length() > 4 && organization == null) {
        throw new Refused(WebCode.NO_PAGE);
      }
      return new Asked(organization, Integer.parseInt(name.substring(0, 4)));
    }
  }

  Response list(Request request) {
    Words w = request.words();
    PlansView view = parts.db().read(tx -> {
      Body body = parts.register().getBody(tx, request.path("body"));
      LocalDate today = parts.register().today(tx, body.code());
      List<WorkPlan> plans = parts.workPlans().list(tx, body.code());
      List<PlansView.Owner> owners = new ArrayList<>(List.of(owner(tx, w, body.code(), plans, null, body.name().in(w.lang()), today.getYear())));
      for (Organization one : parts.register().organizations(tx, body.code(), today)) {
        if (one.kind().equals("commission")) {
          owners.add(owner(tx, w, body.code(), plans, one.id(), one.name().in(w.lang()), today.getYear()));
        }
      }
      return new PlansView(new DeskFrame(desk, tx, request).view(body, "/desk/b/" + body.code() + "/plan", w.text("plan.plans"), List.of(), null, null), owners);
    });
    return Response.html(Templates.render("desk/plans.jte", Map.of("w", w, "view", view)));
  }

  private PlansView.Owner owner(Tx tx, Words w, String body, List<WorkPlan> all, UUID organization, String name, int year) {
    List<WorkPlan> plans = all.stream().filter(plan -> java.util.Objects.equals(plan.organization(), organization)).toList();
    String home = "/" + w.lang().code() + "/desk/b/" + body + "/plan/";
    List<LinkView> actions = new ArrayList<>();
    for (int next : List.of(year, year + 1)) {
      if (plans.stream().noneMatch(plan -> plan.year() == next)) {
        String address = home + next + (organization == null ? "" : "-" + organization);
        actions.add(new LinkView(w.text("plan.write", String.valueOf(next)), address));
        plans.stream().filter(plan -> plan.year() < next).findFirst().ifPresent(last -> actions.add(
            new LinkView(w.text("plan.copy", String.valueOf(next), String.valueOf(last.year())), address + "?from=" + last.year())));
      }
    }
    return new PlansView.Owner(name, plans.stream().map(plan -> plan(tx, w, home, plan)).toList(), actions);
  }

  private PlansView.Plan plan(Tx tx, Words w, String home, WorkPlan plan) {
    long late = parts.workPlans().fates(tx, plan).stream().filter(fate -> fate.state() == PlanFate.State.OVERDUE).count();
    return new PlansView.Plan(new LinkView(w.text("plan.title", String.valueOf(plan.year())), home + PlanWords.name(plan)),
        w.text(plan.adoption() == null ? "plan.put-forward" : "plan.adopted", w.text("plan.version-short", plan.version()),
            plan.adoption() == null ? "" : plan.adoption().in(w.lang())), late == 0 ? null : w.text("plan.overdue", late));
  }

  Response show(Request request) {
    Asked asked = Asked.of(request);
    String from = request.query("from");
    Optional<WorkPlan> begun = parts.db().read(tx -> parts.workPlans().find(tx, request.path("body"), asked.organization(),
        from.matches("[12]\\d{3}") ? Integer.parseInt(from) : asked.year()));
    FormState form = FormState.of(begun.map(plan -> PlanInput.fields(plan, asked.year())).orElse(Map.of("base", "0")));
    String copied = begun.filter(plan -> plan.year() != asked.year()).map(plan -> request.words().text("plan.copied", String.valueOf(plan.year()))).orElse(null);
    return page(request, form, begun.map(plan -> plan.lines().size()).orElse(FIRST_ROWS), copied);
  }

  Response send(Request request) {
    PlanInput input = new PlanInput(request);
    if (!request.field("add").isEmpty()) {
      return page(request, new FormState(input.values(), null, request.key()), input.rows() + MORE_ROWS, null);
    }
    Asked asked = Asked.of(request);
    WorkPlans.Publish command = input.command(asked.organization(), asked.year());
    return Forms.submit(request, () -> {
      parts.workPlans().publishWorkPlan(request.caller(), request.path("body"), request.key(), command);
      return Response.redirect("/" + request.lang().code() + "/b/" + request.path("body") + "/plan/" + request.path("plan"));
    }, form -> page(request, new FormState(input.values(), form.refused(), form.key()), Math.max(FIRST_ROWS, input.rows()), null));
  }

  private Response page(Request request, FormState form, int rows, String copied) {
    Words w = request.words();
    Asked asked = Asked.of(request);
    PlanFormView view = parts.db().read(tx -> {
      Body body = parts.register().getBody(tx, request.path("body"));
      String home = "/" + w.lang().code() + "/desk/b/" + body.code() + "/plan";
      String owner = asked.organization() == null ? "" : ". " + parts.register().organization(tx, body.code(), asked.organization()).name().in(w.lang());
      FrameView frame = new DeskFrame(desk, tx, request).view(body, "/desk/b/" + body.code() + "/plan/" + request.path("plan"),
          w.text("plan.title", String.valueOf(asked.year())) + owner, List.of(new LinkView(w.text("plan.plans"), home)), null, null);
      LinkView published = parts.workPlans().find(tx, body.code(), asked.organization(), asked.year())
          .map(plan -> new LinkView(w.text("plan.public"), PlanWords.address(w, plan))).orElse(null);
      return new PlanForm(new DeskFields(w, form), parts.rules().inForce(tx, body.code(), body.kind(), "regular", parts.register().today(tx, body.code())).stream().toList())
          .view(frame, published, copied, rows);
    });
    return Response.html(Templates.render("desk/plan.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }
}
