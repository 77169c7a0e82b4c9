package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Rules about submitted days, against today in Asia/Shanghai. */
@Component
public class DateRules {

    private final Clock clock;

    DateRules(Clock clock) {
        this.clock = clock;
    }

    /** @throws SubmissionRefusedException when the day lies in the future: nobody reports what has not happened */
    public void notInFuture(String field, String label, LocalDate day) {
        if (day.isAfter(today())) {
            throw new SubmissionRefusedException(field, label, "不得晚于今天（" + Wording.date(today()) + "）");
        }
    }

    /** @throws SubmissionRefusedException when the day lies in the past */
    public void notInPast(String field, String label, LocalDate day) {
        if (day.isBefore(today())) {
            throw new SubmissionRefusedException(field, label, "不得早于今天（" + Wording.date(today()) + "）");
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
