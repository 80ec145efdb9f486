package kenes.web.record;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.AgendaAct;
import kenes.meetings.ConveningAct;
import kenes.meetings.FloorAct;
import kenes.meetings.MeetingsAct;
import kenes.meetings.PapersAct;

/**
 * What or whom the acts of sittings are about: agenda, attendance, papers, the floor.
 *
 * @param person somebody's name, null where it is not known
 */
record SittingActWords(Words w, Function<UUID, String> person) {
  String agenda(AgendaAct act) {
    return switch (act) {
      case AgendaAct.ItemWithdrawn of -> in(of.title());
      case AgendaAct.ItemRetitled of -> in(of.title());
      case AgendaAct.AgendaReordered of -> in(of.reason());
      case AgendaAct.ItemAnnouncedClosed of -> in(of.reason());
      case AgendaAct.ItemClosedToPublic of -> null;
      case AgendaAct.ItemOpenedToPublic of -> in(of.reason());
    };
  }

  String convening(ConveningAct act) {
    return switch (act) {
      case ConveningAct.MeetingFailed of -> null;
      case ConveningAct.MeetingAdjourned of -> null;
      case ConveningAct.HoldersInvited of -> Stream.concat(of.invited().stream().map(guest -> in(guest.name())), of.vacant().stream().map(post -> in(post.office()))).collect(Collectors.joining("; "));
      case ConveningAct.InvitedSentAnother of -> in(of.name());
      case ConveningAct.InvitedArrived of -> in(of.name());
      case ConveningAct.InvitedLeft of -> in(of.name());
    };
  }

  String meeting(MeetingsAct act) {
    return switch (act) {
      case MeetingsAct.MeetingConvened of -> in(of.title());
      case MeetingsAct.AgendaItemAdded of -> in(of.item().title());
      case MeetingsAct.DeputyArrived of -> person.apply(of.person());
      case MeetingsAct.DeputyLeft of -> person.apply(of.person());
      case MeetingsAct.AbsenceExplained of -> person.apply(of.person());
      case MeetingsAct.EventArchived of -> in(of.title());
      case MeetingsAct.SessionConvened of -> w.no(of.number());
      case MeetingsAct.MeetingOpened of -> null;
      case MeetingsAct.ItemOpened of -> null;
      case MeetingsAct.ItemClosed of -> null;
      case MeetingsAct.MeetingClosed of -> null;
    };
  }

  String papers(PapersAct act) {
    return switch (act) {
      case PapersAct.PaperPublished of -> of.versions().stream().map(PapersAct.Version::title).distinct().collect(Collectors.joining(" · "));
      case PapersAct.OpinionAsked of -> in(of.name());
      case PapersAct.OpinionGiven of -> of.conclusion() == null ? of.remark() : conclusion(of.conclusion());
      case PapersAct.OpinionWithdrawn of -> conclusion(of.conclusion());
      case PapersAct.OpinionDispensed of -> of.reason();
      case PapersAct.BudgetEffectDeclared of -> null;
    };
  }

  String floor(FloorAct act) {
    return switch (act) {
      case FloorAct.FloorRequested of -> in(of.speaker());
      case FloorAct.FloorGiven of -> in(of.speaker());
      case FloorAct.QueueReordered of -> in(of.reason());
      case FloorAct.RecordingLinked of -> of.address();
      case FloorAct.RequestWithdrawn of -> null;
      case FloorAct.TimeExtended of -> null;
      case FloorAct.FloorEnded of -> null;
    };
  }

  private String in(Text text) {
    return text.in(w.lang());
  }
  private String conclusion(PapersAct.Conclusion conclusion) {
    return in(conclusion.kind()) + " " + w.no(conclusion.number()) + ": " + in(conclusion.recommendation());
  }

}
