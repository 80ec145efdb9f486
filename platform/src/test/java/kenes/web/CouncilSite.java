package kenes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Lang;
import kenes.elections.Elections;
import kenes.journal.Checkpointer;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.kit.TestKenes;
import kenes.voting.Voting;
import kenes.web.commissions.CommissionParts;
import kenes.web.commissions.OrganizationPages;
import kenes.web.calendar.CalendarPages;
import kenes.web.calendar.CalendarParts;
import kenes.web.decisions.AdvicePages;
import kenes.web.decisions.DecisionPages;
import kenes.web.decisions.JointPages;
import kenes.web.desk.AdviceDesk;
import kenes.web.desk.CalendarDesk;
import kenes.web.desk.CorrespondenceDesk;
import kenes.web.desk.DecisionsDesk;
import kenes.web.desk.Desk;
import kenes.web.desk.DeskParts;
import kenes.web.desk.HallDesk;
import kenes.web.desk.JointDesk;
import kenes.web.desk.ProposalsDesk;
import kenes.web.desk.RequestsDesk;
import kenes.web.desk.RulesDesk;
import kenes.web.desk.SourcesDesk;
import kenes.web.sources.SourcePages;
import kenes.web.sources.SourceParts;
import kenes.web.live.LiveHub;
import kenes.web.portal.Portal;
import kenes.web.portal.PortalParts;
import kenes.web.record.RecordParts;
import kenes.web.record.Records;
import kenes.web.proposals.ProposalPages;
import kenes.web.proposals.ProposalParts;
import kenes.web.requests.RequestPages;
import kenes.web.routes.RoutePages;
import kenes.web.routes.RoutesParts;
import kenes.web.rules.RulePages;
import kenes.web.rules.RuleParts;
import kenes.web.sitting.PackFolder;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Sittings;

/** The real server with the public pages of councils and the desks in the hall, on a test installation with its own signed log. */
final class CouncilSite implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server;
  private final LiveHub hub;
  final Checkpointer checkpointer;
  final LogFiles log;
  final SittingParts parts;
  final int port;

  CouncilSite(TestKenes kenes, Path keys) {
    SigningKey key = SigningKey.create(keys, "council.example.org");
    log = new LogFiles(kenes.db);
    checkpointer = new Checkpointer(kenes.db, key, keys, Elections::firstRunningBallot, kenes.clock);
    hub = new LiveHub(kenes.db, kenes.journal);
    parts = new SittingParts(kenes.db, kenes.journal, log, kenes.accounts, kenes.register, kenes.rules, kenes.files, kenes.meetings, kenes.convening, kenes.agenda, kenes.workPlans, kenes.papers, kenes.floor, kenes.voting,
        kenes.elections, kenes.paperBallots, kenes.motions, kenes.decisions, kenes.decisionControl, kenes.decisionChanges, kenes.requests, kenes.minutes, kenes.clock, "https://council.example.org", TestKenes.REGISTRY);
    PublicLog published = new PublicLog(log::checkpoint, log::tile, log::proof, body -> Optional.of(key.verifier(body).vkey()));
    WebParts web = new WebParts(new WebSettings("127.0.0.1", "http://127.0.0.1", 2 << 20, Path.of("target/uploads"), 1 << 20),
        Sessions.of(kenes.accounts), (caller, body) -> kenes.db.read(tx -> kenes.permissions.roles(tx, caller, body)),
        new PageCache(kenes.journal::knownSize, kenes.clock, 1 << 24), () -> true, id -> ProposalPages.findAddress(kenes.db, kenes.proposals.proposals(), id), published);
    List<Route> routes = new ArrayList<>(Site.routes(web));
    routes.addAll(new Portal(new PortalParts(kenes.db, kenes.journal, kenes.register, kenes.meetings, kenes.workPlans, kenes.voting, kenes.rules, kenes.requests, kenes.clock,
        "https://council.example.org", TestKenes.REGISTRY, body -> Optional.empty(), Optional.empty())).routes());
    RecordParts record = new RecordParts(kenes.db, kenes.journal, log, Elections::firstRunningBallot, kenes.register, kenes.couriers,
        published.verifierKey(), kenes.clock, "https://council.example.org", TestKenes.REGISTRY);
    routes.addAll(Records.routes(record));
    routes.addAll(new RulePages(new RuleParts(kenes.db, kenes.journal, kenes.register, kenes.rules, "https://council.example.org", TestKenes.REGISTRY)).routes());
    routes.addAll(new RoutePages(new RoutesParts(kenes.db, kenes.journal, kenes.register, kenes.routes, "https://council.example.org", TestKenes.REGISTRY)).routes());
    routes.addAll(DecisionPages.routes(parts, kenes.joint));
    routes.addAll(AdvicePages.routes(parts, kenes.advice));
    routes.addAll(JointPages.routes(parts, kenes.joint));
    routes.addAll(RequestPages.routes(parts));
    ProposalParts proposals = new ProposalParts(parts, kenes.proposals, kenes.couriers, kenes.routes);
    routes.addAll(ProposalPages.routes(proposals));
    routes.addAll(Sittings.routes(parts, hub, new PackFolder(keys.resolve("packs"))));
    routes.addAll(new HallDesk(parts, hub).routes());
    CommissionParts commissions = new CommissionParts(kenes.commissions, kenes.conclusions, kenes.groups, kenes.absences);
    routes.addAll(0, OrganizationPages.routes(parts, commissions));
    DeskParts desk = new DeskParts(parts, kenes.permissions, kenes.accounts, kenes.registrar, kenes.delegations, kenes.outbox, commissions, proposals, kenes.advice, 1 << 20);
    routes.addAll(new DecisionsDesk(desk).routes());
    routes.addAll(new AdviceDesk(desk, kenes.advice).routes());
    routes.addAll(new JointDesk(desk, kenes.joint).routes());
    routes.addAll(new RequestsDesk(desk).routes());
    routes.addAll(new ProposalsDesk(desk).routes());
    routes.addAll(new SourcesDesk(desk, kenes.sources).routes());
    routes.addAll(new Desk(desk, hub).routes());
    routes.addAll(SourcePages.routes(new SourceParts(kenes.db, kenes.journal, kenes.register, kenes.sources, "https://council.example.org", TestKenes.REGISTRY)));
    routes.addAll(new RulesDesk(desk).routes());
    routes.addAll(new CorrespondenceDesk(desk, record).routes());
    routes.addAll(new CalendarDesk(desk, kenes.calendars).routes());
    routes.addAll(new CalendarPages(new CalendarParts(kenes.db, kenes.journal, kenes.register, kenes.calendars, "https://council.example.org")).routes());
    server = new WebServer(web, routes);
    port = server.start(0);
  }

  /** The body of the page at this address, which must be there. */
  String get(String path) {
    HttpResponse<String> answer = ask(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().replace('\u00a0', ' ');
  }

  HttpResponse<String> ask(String path, String... headers) {
    return ask(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<byte[]> askBytes(String path, String... headers) {
    return ask(path, HttpResponse.BodyHandlers.ofByteArray(), headers);
  }

  private <T> HttpResponse<T> ask(String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Holds a conversation written in src/test/http-sitting. @return what was not as written */
  List<String> hold(String file) throws IOException {
    return new HttpConversation(port).hold(Files.readAllLines(Path.of("src/test/http-sitting", file)));
  }

  /** The first events of a stream, as a newcomer gets them: every fragment in its present state. */
  String stream(String kind, Lang lang, String body, UUID watched, String until) {
    HttpRequest request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + port + "/" + lang.code() + "/live/" + kind + "/" + body + "/" + watched)).build();
    StringBuilder all = new StringBuilder();
    try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      var each = lines.iterator();
      while (each.hasNext()) {
        String line = each.next().replace('\u00a0', ' ');
        all.append(line).append('\n');
        if (line.startsWith("id: ") || all.indexOf(until) >= 0 && line.startsWith("data: ")) {
          all.append(each.next());
          return all.toString();
        }
      }
      return all.toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    server.close();
    hub.close();
    checkpointer.close();
  }
}
