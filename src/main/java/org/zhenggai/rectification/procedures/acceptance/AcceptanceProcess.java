package org.zhenggai.rectification.procedures.acceptance;

import java.util.List;

/** Names in {@code processes/acceptance.bpmn} that code refers to; a test compares both directions. */
public final class AcceptanceProcess {

    public static final String KEY = "acceptance";

    static final String SELF_CHECK = "Task_SelfCheck";
    static final String COUNTERSIGN = "Task_Countersign";
    static final String PRELIMINARY_REVIEW = "Task_PreliminaryReview";
    static final String SITE_INSPECTION = "Task_SiteInspection";
    static final String JOINT_REVIEW = "Task_JointReview";
    static final String PUBLISH_NOTICE = "Task_PublishNotice";
    static final String RECEIVE_OBJECTION = "Task_ReceiveObjection";
    static final String DECIDE_OBJECTION = "Task_DecideObjection";
    static final String APPROVE = "Task_Approve";
    static final String REPORT = "Task_Report";
    static final String RECORD_FEEDBACK = "Task_RecordFeedback";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(SELF_CHECK, COUNTERSIGN, PRELIMINARY_REVIEW, SITE_INSPECTION, JOINT_REVIEW,
            PUBLISH_NOTICE, RECEIVE_OBJECTION, DECIDE_OBJECTION, APPROVE, REPORT, RECORD_FEEDBACK);

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Accepted", "End_ReturnedBySelfCheck", "End_ReturnedByCountersignature",
            "End_ReturnedByPreliminaryReview", "End_ReturnedBySiteInspection", "End_ReturnedByJointReview",
            "End_ReturnedByObjection", "End_ReturnedByApproval", "End_ReturnedByReport", "End_ReturnedByFeedback");

    private AcceptanceProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
