package org.zhenggai.rectification.review;

import java.time.LocalDate;

/** A document named in the evidence list; {@code documentDate} is the date on the paper, not the day of submission. */
public record SubmittedDocument(String title, String number, String issuer, LocalDate documentDate) {
}
