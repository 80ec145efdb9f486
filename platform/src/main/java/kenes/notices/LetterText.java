package kenes.notices;

/** What a letter says. @param sender the council's name @param content plain text @param event the sitting as a calendar file */
public record LetterText(String sender, String subject, String content, byte[] event) {}
