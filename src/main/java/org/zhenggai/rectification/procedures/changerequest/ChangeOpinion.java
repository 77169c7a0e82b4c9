package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;

/** What a supervising unit thinks of a request; the district's leader decides all the same. */
public record ChangeOpinion(long requestId, String unitId, String officerId, boolean supports, String text, LocalDate givenOn) {}
