package kenes.web.commissions;

import kenes.commissions.Commissions;
import kenes.commissions.Conclusions;
import kenes.commissions.Groups;
import kenes.meetings.Absences;

/** What the pages of commissions and associations are made of besides those of sittings; put together by {@code Main} only. */
public record CommissionParts(Commissions commissions, Conclusions conclusions, Groups groups, Absences absences) {}
