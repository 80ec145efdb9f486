package kenes.web.portal;

import kenes.base.Refused;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;

/** “Take a seat and vote”: only where the installation is a demonstration. */
final class TakeSeatForm {
  private final PortalParts parts;

  TakeSeatForm(PortalParts parts) {
    this.parts = parts;
  }

  Response take(Request request) {
    TakeSeat seats = parts.takeSeat().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String token = seats.takeSeat().orElseThrow(() -> new Refused(PortalCode.NO_FREE_SEAT));
    return Response.redirect("/" + request.lang().code() + "/desk/sign-in/" + token);
  }
}
