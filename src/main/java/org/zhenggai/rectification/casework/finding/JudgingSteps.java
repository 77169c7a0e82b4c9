package org.zhenggai.rectification.casework.finding;

import java.util.Set;

/**
 * The steps that judge what an officer submitted, as {@code <process>/<task>}; a test holds them against the steps that ask
 * {@link SeparationOfDuties}. Whoever did something on a case has no say in them, not even by an opinion.
 */
public final class JudgingSteps {

    private static final Set<String> PATHS = Set.of("acceptance/Task_SelfCheck", "acceptance/Task_Countersign",
            "acceptance/Task_PreliminaryReview", "acceptance/Task_SiteInspection", "acceptance/Task_JointReview",
            "acceptance/Task_Approve", "acceptance/Task_Report", "acceptance/Task_RecordFeedback", "acceptance/Task_DecideObjection",
            "administrative-act/Task_Review", "annual-assessment/Task_Confirm", "rectification-preparation/Task_ReviewProgramme",
            "rectification-preparation/Task_ConfirmUnfounded", "ongoing-rectification/Task_ReviewProgress", "escalation/Task_Conclude",
            "instruction/Task_Judge", "follow-up/Task_FollowUp", "found-problem/Task_Review", "field-patrol/Task_SignPatrol",
            "periodic-notice/Task_SignNotice",
            "rectification-plan/Task_ApproveClosingReport", "referral/Task_Decide", "supervision-visit/Task_Confirm",
            "supervision-visit/Task_ConfirmSham", "suspension/Task_EndSuspension", "weekly-dispatch/Task_ReviewSheet",
            "deadline-extension/Task_Sign", "deadline-extension/Task_Opinion", "deadline-extension/Task_Decide",
            "category-conversion/Task_Sign", "category-conversion/Task_Opinion", "category-conversion/Task_Decide",
            "suspension/Task_Sign", "suspension/Task_Opinion", "suspension/Task_Decide");

    private JudgingSteps() {}

    /** Whether the step judges. */
    public static boolean judges(String path) {
        return PATHS.contains(path);
    }

    static Set<String> all() {
        return PATHS;
    }
}
