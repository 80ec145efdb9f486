package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.web.Access;
import kenes.web.Route;
import kenes.web.live.LiveHub;

/** The desk of the secretary, the staff and the administrator, with its addresses; the places in the hall are {@link HallDesk}'s. */
public final class Desk {
  private static final String BODY = "/:lang/desk/b/:body";
  private static final String SITTING = BODY + "/:term/:session";

  private final DeskParts parts;
  private final LiveHub live;

  public Desk(DeskParts parts, LiveHub live) {
    this.parts = parts;
    this.live = live;
  }

  /** Every route, the event stream included. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(List.of(Route.get("/:lang/desk", Access.anyone(), new TodayPage(parts)::show)));
    routes.addAll(accounts());
    routes.addAll(convene());
    routes.addAll(register());
    routes.addAll(letters());
    routes.addAll(plan());
    routes.addAll(new DelegatesDesk(parts).routes());
    routes.addAll(new CommissionsDesk(parts).routes());
    routes.addAll(new ConclusionDesk(parts).routes(SITTING));
    routes.addAll(sitting());
    routes.addAll(motions());
    routes.addAll(floor());
    routes.addAll(minutes());
    return routes;
  }

  private List<Route> convene() {
    ConvenePage page = new ConvenePage(parts);
    Access convene = Access.granted(Permission.CONVENE, Permission.CONVENE_FIRST);
    return List.of(Route.get(BODY + "/convene", convene, page::show), Route.post(BODY + "/convene", convene, page::send));
  }

  private List<Route> sitting() {
    SittingDeskPage page = new SittingDeskPage(parts);
    SittingForms forms = new SittingForms(parts, page);
    PapersPage papers = new PapersPage(parts);
    PaperCheckPage check = new PaperCheckPage(parts);
    OpinionForms opinions = new OpinionForms(parts, papers);
    Access see = Access.granted(Permission.PREPARE_SITTING);
    Access register = Access.granted(Permission.REGISTER_ATTENDANCE);
    Access publish = Access.granted(Permission.PUBLISH_PAPER);
    return List.of(
        Route.get(SITTING, see, page::show),
        Route.get(SITTING + "/roll", see, page::roll),
        Route.post(SITTING + "/arrive", register, forms::arrive),
        Route.post(SITTING + "/leave", register, forms::leave),
        Route.post(SITTING + "/absence", register, forms::explainAbsence),
        Route.post(SITTING + "/invited-arrive", register, forms::invitedArrive),
        Route.post(SITTING + "/invited-leave", register, forms::invitedLeave),
        Route.post(SITTING + "/invited-sent", register, forms::invitedSent),
        Route.post(SITTING + "/invite-holders", Access.granted(Permission.CONVENE), forms::inviteHolders),
        Route.post(SITTING + "/change-item", Access.granted(Permission.CONVENE), forms::changeItem),
        Route.post(SITTING + "/adjourn", Access.granted(Permission.CONVENE, Permission.CONVENE_FIRST), forms::adjourn),
        Route.post(SITTING + "/add-item", Access.granted(Permission.CONVENE), forms::addItem),
        Route.get(SITTING + "/papers/:item", publish, papers::show),
        Route.upload(SITTING + "/papers/:item", publish, papers::send),
        Route.get(SITTING + "/papers/:item/check/:draft", publish, check::show),
        Route.post(SITTING + "/papers/:item/check/:draft", publish, check::publish),
        Route.post(SITTING + "/papers/:item/check/:draft/drop", publish, check::drop),
        Route.post(SITTING + "/papers/:item/effect", publish, opinions::effect),
        Route.post(SITTING + "/papers/:item/ask", publish, opinions::ask),
        Route.post(SITTING + "/papers/:item/give/:opinion", publish, opinions::give),
        live.route("roll", see, page.live()));
  }

  private List<Route> motions() {
    MotionsDesk desk = new MotionsDesk(parts);
    MotionsForms forms = new MotionsForms(parts, desk);
    AmendmentPage amendment = new AmendmentPage(parts, desk);
    DraftTextPage text = new DraftTextPage(parts, desk);
    String motions = SITTING + "/motions/:item";
    Access follow = Access.granted(Permission.FOLLOW_MOTIONS);
    Access publish = Access.granted(Permission.PUBLISH_PAPER);
    Access conduct = Access.granted(Permission.CONDUCT);
    return List.of(
        Route.get(motions, follow, desk::show),
        Route.get(motions + "/table", follow, amendment::show),
        Route.post(motions + "/table", follow, amendment::send),
        Route.get(motions + "/text", publish, text::show),
        Route.post(motions + "/text", publish, text::send),
        Route.post(motions + "/withdraw", follow, forms::withdraw),
        Route.post(motions + "/pull-out", follow, forms::pullOut),
        Route.post(motions + "/separate", follow, forms::separate),
        Route.post(motions + "/unask", follow, forms::unask),
        Route.post(motions + "/block", conduct, forms::block),
        Route.post(motions + "/order", conduct, forms::order));
  }

  private List<Route> floor() {
    FloorDeskPage page = new FloorDeskPage(parts);
    FloorForms forms = new FloorForms(parts == null ? null : parts.sitting(), page::page, FloorDeskPage::path);
    String floor = SITTING + "/floor";
    Access see = Access.granted(Permission.PREPARE_SITTING);
    Access manage = Access.granted(Permission.MANAGE_QUEUE);
    return List.of(
        Route.get(floor, see, page::show),
        Route.get(floor + "/now", see, page::region),
        Route.post(floor + "/queue", manage, forms::queue),
        Route.post(floor + "/withdraw", manage, forms::withdraw),
        Route.post(floor + "/recording", Access.granted(Permission.LINK_RECORDING), page::recording));
  }

  private List<Route> minutes() {
    MinutesDeskPage page = new MinutesDeskPage(parts);
    String minutes = SITTING + "/minutes";
    return List.of(
        Route.get(minutes, Access.granted(Permission.FOLLOW_MINUTES), page::show),
        Route.get(minutes + "/closed", Access.granted(Permission.READ_CLOSED_PAPERS), new ClosedPartPage(parts)::show),
        Route.post(minutes + "/save", Access.granted(Permission.DRAFT_MINUTES), page::save),
        Route.post(minutes + "/sign-secretary", Access.granted(Permission.SIGN_MINUTES_AS_SECRETARY), page::signAsSecretary),
        Route.post(minutes + "/sign-chair", Access.granted(Permission.SIGN_MINUTES_AS_CHAIR), page::signAsChair),
        Route.post(minutes + "/publish", Access.granted(Permission.PUBLISH_MINUTES), page::publish));
  }

  /** The administrator of an installation is nobody's of one body: the page itself asks. */
  private List<Route> accounts() {
    AccountsPage page = new AccountsPage(parts);
    String accounts = "/:lang/desk/accounts";
    return List.of(
        Route.get(accounts, Access.signedIn(), page::show),
        Route.post(accounts, Access.signedIn(), page::create),
        Route.post(accounts + "/:account/link", Access.signedIn(), page::link),
        Route.post(accounts + "/:account/disable", Access.signedIn(), page::disable));
  }

  /** Stands before the sittings, whose addresses are as long. A whole plan is large: it is sent as an upload is. */
  private List<Route> plan() {
    PlanDeskPage page = new PlanDeskPage(parts);
    Access keep = Access.granted(Permission.KEEP_WORK_PLAN);
    return List.of(Route.get(BODY + "/plan", keep, page::list), Route.get(BODY + "/plan/:plan", keep, page::show), Route.upload(BODY + "/plan/:plan", keep, page::send));
  }

  /** Stands before the sittings, whose addresses are as long. */
  private List<Route> letters() {
    LettersPage page = new LettersPage(parts);
    AddressesPage addresses = new AddressesPage(parts);
    Access keep = Access.granted(Permission.KEEP_LETTERS);
    String letters = BODY + "/letters";
    String letter = letters + "/:letter";
    return List.of(
        Route.get(letters, keep, page::show),
        Route.post(letters + "/again", keep, page::sendAgain),
        Route.get(letter, keep, page::one),
        Route.get(letter + "/letter.eml", keep, page::letterFile),
        Route.get(letter + "/sitting.ics", keep, page::eventFile),
        Route.post(letter + "/send", keep, page::send),
        Route.get(BODY + "/addresses", keep, addresses::show),
        Route.post(BODY + "/addresses", keep, addresses::save));
  }

  /** Stands before the sittings, whose addresses are as long. */
  private List<Route> register() {
    RegisterSeatPage page = new RegisterSeatPage(parts);
    RegisterForms forms = new RegisterForms(parts, page);
    Access keep = Access.granted(Permission.KEEP_REGISTER);
    String seat = BODY + "/register/:seat";
    return List.of(
        Route.get(BODY + "/register", keep, new RegisterPage(parts)::show),
        Route.get(seat, keep, page::show),
        Route.post(seat + "/end", keep, forms::end),
        Route.post(seat + "/begin", keep, forms::begin),
        Route.post(seat + "/person", keep, forms::person));
  }
}
