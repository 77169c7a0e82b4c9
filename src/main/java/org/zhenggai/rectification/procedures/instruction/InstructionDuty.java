package org.zhenggai.rectification.procedures.instruction;

import java.util.Date;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** Who carries an instruction out and by when, as the model asks it. */
@InModels
@Service("instructionDuty")
public class InstructionDuty {

    private final InstructionStore store;
    private final Deadlines deadlines;

    InstructionDuty(InstructionStore store, Deadlines deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    /** The group of the post that was told. */
    @ModelFunction
    public String group(String subjectId) {
        return store.get(Long.parseLong(subjectId)).position().group();
    }

    /** The officer who was meant in person, null where the post is meant. */
    @ModelFunction
    public String officer(String subjectId) {
        return store.get(Long.parseLong(subjectId)).officerId();
    }

    /** End of the last day for the answer, as it stands now. */
    @ModelFunction
    public Date until(String subjectId) {
        return deadlines.endOf(store.get(Long.parseLong(subjectId)).until());
    }
}
