package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks, by the procedure there is for it, that a running case gets the deadline its plan names now. Nobody's date is moved by a new
 * edition of a paper alone: the request is signed and decided like any other. The room that takes requests answers.
 */
public interface DeadlineReissues {

    /** Why no such request can be made, in Chinese; empty when it can. */
    Optional<String> refusal(RectificationCase rectificationCase, LocalDate wanted);

    /** Why an earlier deadline cannot be set by a decision of who registers the plan, in Chinese; empty when it can. */
    Optional<String> earlierRefusal(RectificationCase rectificationCase, LocalDate wanted);

    /** Makes the request. Joins the caller's transaction. @throws IllegalStateException when it cannot be made */
    void ask(RectificationCase rectificationCase, LocalDate wanted, String reason, String actor);
}
