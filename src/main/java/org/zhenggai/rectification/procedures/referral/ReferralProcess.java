package org.zhenggai.rectification.procedures.referral;

import java.util.List;

/** Names in {@code processes/referral.bpmn} that code refers to; a test compares both directions. */
public final class ReferralProcess {

    public static final String KEY = "referral";

    static final String DECIDE = "Task_Decide";
    static final String SEND_PACKET = "Task_SendPacket";
    static final String RECORD_RECEIPT = "Task_RecordReceipt";
    static final String RECORD_FILING = "Task_RecordFiling";
    static final String RECORD_CONCLUSION = "Task_RecordConclusion";
    static final String RECORD_OUTCOME = "Task_RecordOutcome";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(DECIDE, SEND_PACKET, RECORD_RECEIPT, RECORD_FILING, RECORD_CONCLUSION,
            RECORD_OUTCOME);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_ClueAppended", "End_NotReferred", "End_NotFiled", "End_Concluded",
            "End_HandedOver");

    private ReferralProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
