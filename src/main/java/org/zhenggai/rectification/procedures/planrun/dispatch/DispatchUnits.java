package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** The units whose report of a week is awaited; the model asks it with the dispatch's key as the engine carries it. */
@InModels
@Service("dispatchUnits")
public class DispatchUnits {

    private final DispatchStore store;

    DispatchUnits(DispatchStore store) {
        this.store = store;
    }

    /** Ids of the units that have to report: at first all of the sheet, after a return those that were returned. */
    @ModelFunction
    public List<String> reporting(String dispatchId) {
        return store.reports(Long.parseLong(dispatchId)).stream().filter(report -> report.state().awaited())
                .map(UnitReport::unitId).toList();
    }
}
