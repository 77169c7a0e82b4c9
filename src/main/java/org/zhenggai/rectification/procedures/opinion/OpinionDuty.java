package org.zhenggai.rectification.procedures.opinion;

import java.util.Date;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** Who is asked for an opinion and by when, as the model asks it. */
@InModels
@Service("opinionDuty")
public class OpinionDuty {

    private final OpinionStore store;
    private final Deadlines deadlines;

    OpinionDuty(OpinionStore store, Deadlines deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    /** The officer who was asked. */
    @ModelFunction
    public String officer(String subjectId) {
        return store.get(Long.parseLong(subjectId)).officerId();
    }

    /** The group of his post, which answers where he cannot. */
    @ModelFunction
    public String group(String subjectId) {
        return store.get(Long.parseLong(subjectId)).position().group();
    }

    /** End of the last day for the answer. */
    @ModelFunction
    public Date until(String subjectId) {
        return deadlines.endOf(store.get(Long.parseLong(subjectId)).until());
    }
}
