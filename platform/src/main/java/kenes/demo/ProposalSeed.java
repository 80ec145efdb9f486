package kenes.demo;

import java.util.List;
import kenes.base.Text;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Topic;
import kenes.proposals.Verdict;

/** The proposals of the invented councils as {@code seed/demo-proposals.yaml} tells them. */
record ProposalSeed(Law law, List<Changed> changes, List<Office> offices, List<Consulted> opinions, List<Recalled> recalls, List<Proposed> proposals) {
  record Law(Text title, String article, String url) {}

  record Office(String body, String kk) {}

  /**
   * @param seat of its author @param origin null: its author's own idea @param reference of the appeal or forum @param pace days between its steps
   * @param until the step at which it stays @param end what happens to it there, or null @param ask others are asked for support
   * @param second its text once it was worked on, or null @param opinion what experts say of it, or null
   */
  record Proposed(String code, String home, int seat, ProposalsAct.Origin.Kind origin, String reference, Topic topic, String opened, int pace, String until, String end,
      boolean ask, Text title, Text text, Second second, Opinion opinion) {}

  record Second(String reason, Text text) {}

  record Opinion(ProposalsAct.OpinionEntered.Kind kind, Text by, String words) {}

  /** An article that changed because of a proposal, besides that of its own bill. @param back why it is taken back, or null */
  record Changed(String proposal, String on, String back, Law law) {}

  /** A body of the register that is asked for its opinion. @param given the day of its answer, or null: it is silent @param verdict, words of the answer, or null @param withdrawn the day on which its home withdraws the request, or null @param reason of that, or null */
  record Consulted(String proposal, String body, String on, String due, String question, String given, Verdict verdict, String words, String withdrawn, String reason) {}

  /** A proposal that its home takes back from who carries it. @param again the day on which it is sent there anew @param expected until when it then waits */
  record Recalled(String proposal, String on, String reason, String again, String expected) {}

  static ProposalSeed read() {
    return DemoSeed.read("demo-proposals", ProposalSeed.class);
  }

  Proposed proposal(String code) {
    return proposals.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
