package org.zhenggai.rectification.procedures.planrun.dispatch;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.organization.Role;

/** Which group does the daily work of the whole plan; the models ask it for candidate groups. */
@InModels
@Service("dispatchOffices")
public class DispatchOffices {

    private final DispatchSettings settings;

    DispatchOffices(DispatchSettings settings) {
        this.settings = settings;
    }

    /** 自然资源分局审核人员: review the weekly sheet, draft notices, keep the plan's phases. */
    @ModelFunction
    public String reviewers() {
        return Groups.of(settings.bureauUnit(), Role.REVIEWER);
    }
}
