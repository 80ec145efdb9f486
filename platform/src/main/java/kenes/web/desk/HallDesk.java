package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.web.Access;
import kenes.web.Route;
import kenes.web.live.LiveHub;
import kenes.web.sitting.SittingParts;

/** The desk in the hall: a deputy's seat and the chair's place in one sitting, with their addresses. */
public final class HallDesk {
  private static final String SITTING = "/:lang/desk/b/:body/:term/:session";
  private static final String SEAT = SITTING + "/seat";
  private static final String CHAIR = SITTING + "/chair";
  private static final String ELECTIONS = SITTING + "/elections";
  private static final String PAPER = ELECTIONS + "/paper/:ballot";

  private final SittingParts parts;
  private final LiveHub live;
  private final DevicesPage devices;

  public HallDesk(SittingParts parts, LiveHub live) {
    this.parts = parts;
    this.live = live;
    this.devices = new DevicesPage(parts);
  }

  /** Every route, the two event streams included. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(seat());
    routes.addAll(chair());
    routes.addAll(elections());
    routes.addAll(counting());
    return routes;
  }

  private List<Route> counting() {
    CountPage page = new CountPage(parts);
    InterestsPage interests = new InterestsPage(parts);
    Access count = Access.granted(Permission.COUNT_HANDS);
    Access record = Access.granted(Permission.RECORD_INTEREST);
    return List.of(
        Route.get(SITTING + "/count", count, page::show),
        Route.get(SITTING + "/count/mine", count, page::mine),
        Route.post(SITTING + "/count", count, page::enter),
        live.route("count", count, HallLive.ofSeat(parts)),
        Route.get(SITTING + "/interests", record, interests::show),
        Route.post(SITTING + "/interests", record, interests::declare),
        Route.post(SITTING + "/interests/withdraw", record, interests::withdraw));
  }

  private List<Route> seat() {
    SeatPage page = new SeatPage(parts);
    Access vote = Access.granted(Permission.VOTE);
    Access interest = Access.granted(Permission.DECLARE_INTEREST);
    Access ask = Access.granted(Permission.ASK_FLOOR);
    Access registerSelf = Access.granted(Permission.REGISTER_SELF);
    return List.of(
        Route.get(SEAT, vote, page::show),
        Route.get(SEAT + "/mine", vote, page::mine),
        Route.post(SEAT + "/arrive", registerSelf, page::arrive),
        Route.post(SEAT + "/leave", registerSelf, page::leave),
        Route.post(SEAT + "/vote", vote, page::vote),
        Route.post(SEAT + "/interest", interest, page::declareInterest),
        Route.post(SEAT + "/no-interest", interest, page::withdrawInterest),
        Route.get(SEAT + "/floor", vote, page::floor),
        Route.get(SEAT + "/here", vote, devices::report),
        Route.post(SEAT + "/ask", ask, page::ask),
        Route.post(SEAT + "/withdraw", ask, page::withdraw),
        live.route("seat", vote, HallLive.ofSeat(parts)));
  }

  private List<Route> elections() {
    ElectionDeskPage page = new ElectionDeskPage(parts);
    ElectionForms forms = new ElectionForms(parts, page);
    PaperDeskPage paper = new PaperDeskPage(parts);
    Access follow = Access.granted(Permission.FOLLOW_ELECTIONS);
    Access count = Access.granted(Permission.COUNT_PAPER);
    List<Route> routes = new ArrayList<>(List.of(Route.get(ELECTIONS, follow, page::show), Route.get(ELECTIONS + "/panels", follow, page::panels),
        live.route("elections", follow, ElectionLive.of(parts)), Route.get(PAPER, count, paper::show), Route.get(PAPER + "/panels", count, paper::panels),
        Route.get(PAPER + "/forms.pdf", count, paper::forms), Route.get(PAPER + "/list.pdf", count, paper::list)));
    forms.all().forEach((name, form) -> routes.add(Route.post(ELECTIONS + "/" + name, form.access(), form.page()::answer)));
    new PaperForms(parts, paper).all().forEach((name, form) -> routes.add(Route.post(PAPER + "/" + name, count, form::answer)));
    return routes;
  }

  private List<Route> chair() {
    ChairPage page = new ChairPage(parts);
    ChairForms forms = new ChairForms(parts, page);
    FloorForms floor = new FloorForms(parts, page::page, meeting -> HallFrame.path(meeting, "chair"));
    Access conduct = Access.granted(Permission.CONDUCT, Permission.CONDUCT_FIRST, Permission.CONDUCT_COMMISSION);
    return List.of(
        Route.get(CHAIR, conduct, page::show),
        Route.get(CHAIR + "/step", conduct, page::step),
        Route.get(CHAIR + "/devices", conduct, devices::show),
        Route.post(CHAIR + "/open", conduct, forms::open),
        Route.post(CHAIR + "/close", conduct, forms::close),
        Route.post(CHAIR + "/open-item", conduct, forms::openItem),
        Route.post(CHAIR + "/close-item", conduct, forms::closeItem),
        Route.get(CHAIR + "/floor", conduct, page::floor),
        Route.post(CHAIR + "/give-floor", conduct, floor::give),
        Route.post(CHAIR + "/give-next", conduct, floor::giveNext),
        Route.post(CHAIR + "/extend-time", conduct, floor::extend),
        Route.post(CHAIR + "/end-floor", conduct, floor::end),
        Route.post(CHAIR + "/queue", conduct, floor::queue),
        Route.post(CHAIR + "/withdraw", conduct, floor::withdraw),
        Route.post(CHAIR + "/reorder", conduct, floor::reorder),
        Route.post(CHAIR + "/dispense-opinion", conduct, forms::dispenseOpinion),
        Route.post(CHAIR + "/open-vote", conduct, forms::openVote),
        Route.post(CHAIR + "/vote-closing", conduct, forms::voteClosing),
        Route.post(CHAIR + "/close-to-public", conduct, forms::closeToPublic),
        Route.post(CHAIR + "/close-vote", conduct, forms::closeVote),
        Route.post(CHAIR + "/fall-back", conduct, forms::fallBack),
        Route.post(CHAIR + "/repeat", conduct, forms::repeat),
        Route.post(CHAIR + "/casting-vote", conduct, forms::castingVote),
        Route.post(CHAIR + "/lot", conduct, forms::lot),
        live.route("chair", conduct, HallLive.ofChair(parts)));
  }
}
