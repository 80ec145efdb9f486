package kenes.parity;

/** What kind of fact differs. */
public enum Kind {
  /** A bare number. */
  NUMBER,
  PERCENT,
  /** A sum of money. */
  AMOUNT,
  /** A day, a day of a month, or a month of a year. */
  DATE,
  /** The number of a document: {@code № 51/272-VIII}. */
  REFERENCE,
  /** A person: initials and surname, or surname, first name and patronymic. */
  NAME,
  /** The number of a point, a subpoint, an article, an annex: the structure of the text and references to it. */
  POINT
}
