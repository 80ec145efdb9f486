package kenes.register;

import java.util.UUID;
import kenes.base.DateSpan;
import kenes.base.Text;

/** The plenary, a standing commission or an office of a body. @param kind plenary, commission, office */
public record Organization(UUID id, String body, String kind, Text name, DateSpan valid) {}
