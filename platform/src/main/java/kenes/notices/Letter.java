package kenes.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * One letter to one recipient.
 *
 * @param recipient a person of the register, or somebody invited to this sitting
 * @param sender the council's name, as the letter shows it
 * @param address null when nobody has given one
 * @param event the sitting as a calendar file
 * @param usefulUntil after that it is not sent any more
 * @param attempts how often it was tried to hand it over
 * @param nextAttempt when that is tried again while it waits
 * @param settledAt when it stopped waiting, or null
 * @param problem what stands or stood in its way, or null
 * @param answer what the mail server said, or null
 */
public record Letter(String body, UUID id, UUID meeting, UUID recipient, LetterKind kind, String sender, String name, String address,
    String subject, String content, byte[] event, Instant madeAt, Instant usefulUntil, LetterState state, int attempts, Instant nextAttempt,
    Instant settledAt, Problem problem, String answer) {}
