package org.zhenggai.rectification.procedures.administrativeact;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.AdministratorWork;

/** Names in {@code processes/administrative-act.bpmn} that code refers to; a test compares both directions. */
@Component
public final class AdministrativeActProcess implements AdministratorWork {

    public static final String KEY = "administrative-act";

    static final String REVIEW = "Task_Review";
    static final String WITHDRAW = "Task_Withdraw";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(REVIEW, WITHDRAW);

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_CarriedOut", "End_Rejected", "End_Withdrawn", "End_Lapsed");

    @Override
    public String key() {
        return KEY;
    }
}
