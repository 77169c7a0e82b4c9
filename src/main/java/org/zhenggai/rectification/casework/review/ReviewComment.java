package org.zhenggai.rectification.casework.review;

/** A numbered comment of a return; {@code answer} is null until the resubmission answers it. */
public record ReviewComment(int number, int round, String step, String text, String madeBy, String answer) {}
