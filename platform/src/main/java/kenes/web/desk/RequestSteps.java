package kenes.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.requests.DeputyRequest;
import kenes.requests.Opinion;
import kenes.requests.RequestAnswers;
import kenes.requests.RequestControl;
import kenes.requests.RequestFacades;
import kenes.requests.Requests;
import kenes.web.Request;
import kenes.web.WebCode;

/** Turns a form of one step into its command. */
final class RequestSteps {
  private final RequestFacades requests;
  private final Request request;
  private final DeputyRequest about;
  private final String step;

  /** @param step whose form was sent; the names of its fields begin with it, as several forms stand on one page */
  RequestSteps(RequestFacades requests, Request request, DeputyRequest about, String step) {
    this.requests = requests;
    this.request = request;
    this.about = about;
    this.step = step;
  }

  /** @throws Refused {@code NO_PAGE} for a step that there is not */
  void run() {
    UUID id = about.id();
    var caller = request.caller();
    String body = about.body();
    String key = request.key();
    switch (step) {
      case "withdraw" -> requests.requests().withdraw(caller, body, key, new Requests.Withdraw(id, typed("reason")));
      case "judge" -> requests.answers().judge(caller, body, key, new RequestAnswers.Judge(id, opinion(), typed("words")));
      case "answer" -> requests.answers().receive(caller, body, key, answer(id));
      case "strike" -> requests.answers().strike(caller, body, key, new RequestAnswers.Strike(id, id("answer"), typed("reason")));
      case "accept" -> requests.answers().accept(caller, body, key, new RequestAnswers.Accept(id, id("answer"), typed("reason")));
      case "extend" -> requests.answers().extend(caller, body, key, new RequestAnswers.Extend(id, typed("reason")));
      case "put-on" -> requests.control().putOn(caller, body, key, new RequestControl.PutOn(id, typed("note")));
      case "remind" -> requests.control().remind(caller, body, key, new RequestControl.Remind(id, typed("words")));
      case "take-off" -> requests.control().takeOff(caller, body, key, new RequestControl.TakeOff(id, typed("reason")));
      case "read-out" -> requests.control().readOut(caller, body, key, new RequestControl.ReadOutAt(id, place(0), place(1)));
      case "examine" -> requests.control().examine(caller, body, key, new RequestControl.Examine(id, id("decision")));
      default -> throw new Refused(WebCode.NO_PAGE);
    }
  }

  private RequestAnswers.Receive answer(UUID id) {
    RequestAnswers.Signed signed = new RequestAnswers.Signed(typed("signatory"), typed("signedName"), typed("signedPost"));
    List<RequestAnswers.Writing> writings = Arrays.stream(Lang.values()).filter(lang -> !typed("text." + lang.code()).isEmpty())
        .map(lang -> new RequestAnswers.Writing(lang, typed("text." + lang.code()))).toList();
    return new RequestAnswers.Receive(id, DecisionSteps.date(request, step + "-on").orElse(null), signed, writings, RequestEnterPage.files(request),
        !typed("open").equals("no"), typed("closedReason"), typed("scanReason"));
  }

  private Opinion opinion() {
    return Arrays.stream(Opinion.values()).filter(one -> one.name().equals(typed("opinion"))).findFirst().orElse(null);
  }

  /** A sitting, or a sitting and an item of it, parted by a slash. */
  private UUID place(int part) {
    String[] ids = typed("meeting").split("/");
    return Optional.of(part).filter(at -> at < ids.length).flatMap(at -> Id.find(ids[at])).orElse(null);
  }

  private String typed(String name) {
    return request.field(step + "-" + name);
  }

  private UUID id(String name) {
    return Id.find(typed(name)).orElse(null);
  }
}
