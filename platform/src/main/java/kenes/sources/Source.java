package kenes.sources;

import java.time.LocalDate;
import kenes.base.Text;

/** A document that sets policy. @param kind address, programme @param by code of the body that entered it @param index of its entry in the registry's journal */
public record Source(String code, String kind, Text title, LocalDate on, String url, String by, long index) {}
