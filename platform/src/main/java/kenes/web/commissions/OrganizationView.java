package kenes.web.commissions;

import java.util.List;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * A commission, a faction or a deputies' group.
 *
 * @param kind in words @param ended a sentence, or null @param warnings what its rules ask for and it lacks
 * @param former members of earlier days @param documents conclusions and resolutions, the last one first
 * @param prepares items of sessions on which its conclusion is awaited
 */
public record OrganizationView(PageView page, TextView name, String kind, String ended, List<String> warnings, List<Fact> facts, List<Member> members,
    List<Member> former, boolean sits, List<Line> prepares, List<Line> documents, List<Line> sittings) {
  /** @param href or null */
  public record Fact(String term, TextView value, String href) {}

  /** @param role in words @param basis by what, or null @param basisHref or null */
  public record Member(String name, String href, String role, String dates, String basis, String basisHref) {}

  /** @param tag as {@code fragments/tag.jte} takes it, or null @param state in words @param words beneath, or null */
  public record Line(TextView title, String href, String tag, String state, String words) {}
}
