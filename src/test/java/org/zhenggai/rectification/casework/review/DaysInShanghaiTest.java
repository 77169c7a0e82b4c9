package org.zhenggai.rectification.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database answers in UTC: what was done before eight in the morning was done today. */
class DaysInShanghaiTest {

    @ParameterizedTest
    @CsvSource({"2024-06-19T15:59:59Z, 2024-06-19", "2024-06-19T16:00:00Z, 2024-06-20", "2024-06-19T23:59:59Z, 2024-06-20",
            "2024-06-20T07:00:00+08:00, 2024-06-20"})
    void submissionsAndReviewsHaveTheDayOfShanghai(OffsetDateTime stored, LocalDate day) {
        assertThat(new Submission(1, Stage.EVIDENCE, 1, "a", null, stored, null, null).submittedOn()).isEqualTo(day);
        assertThat(new Review(1, Stage.EVIDENCE, 1, "Task", "u", "a", null, Conclusion.PASS, null, null, null, stored).reviewedOn())
                .isEqualTo(day);
    }
}
