package kenes.motions;

import java.util.UUID;
import kenes.base.Text;

/** The chair let an amendment be voted on before its turn. @param reason in the chair's language @param index of its act */
public record OrderChange(UUID amendment, Text reason, long index) {}
