package kenes.register;

/** A person in an organization. */
public record Member(Person person, Membership membership) {
  /** chair, deputy_chair, member. */
  public String role() {
    return membership.role();
  }
}
