package kenes.web.proposals;

import java.util.List;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalsAct;
import kenes.web.Ranges;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;

/** A file that came with a step, an opinion or an answer, byte for byte as it was kept. */
final class ProposalFile {
  private final ProposalParts parts;

  ProposalFile(ProposalParts parts) {
    this.parts = parts;
  }

  Response open(Request request) {
    return parts.sitting().db().read(tx -> {
      ProposalLife life = ProposalFacts.read(parts, tx, request.address()).life();
      ProposalsAct.Document file = documents(life).filter(one -> one.content().hex().equals(request.path("digest"))).findFirst()
          .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      byte[] bytes = parts.sitting().files().find(tx, file.content()).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      String tag = '"' + file.content().hex() + '"';
      Response response = Response.file(bytes, file.mediaType(), file.title(), true).with("ETag", tag).with("Cache-Control", "no-cache")
          .with("Content-Security-Policy", "sandbox").with("X-Content-Type-Options", "nosniff");
      return Ranges.answer(request, response, tag);
    });
  }

  private static Stream<ProposalsAct.Document> documents(ProposalLife life) {
    return life.steps().stream().map(step -> switch (step.act()) {
      case ProposalsAct.StepTaken act -> act.given().documents();
      case ProposalsAct.OpinionEntered act -> act.documents();
      case ProposalsAct.OpinionReceived act -> act.documents();
      case ProposalsAct.AnswerReturned act -> act.documents();
      default -> List.<ProposalsAct.Document>of();
    }).flatMap(List::stream);
  }
}
