package kenes.register;

/** A member who belongs to a body on behalf of another one. @param post the other body's, or null for a delegation */
public record Delegate(Member member, OnBehalf onBehalf, Body of, Post post) {}
