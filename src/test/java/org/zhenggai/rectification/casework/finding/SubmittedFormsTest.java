package org.zhenggai.rectification.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.engine.task.FormLine;
import org.zhenggai.rectification.ground.engine.task.SubmittedForm;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Who reads what of the forms that were submitted. */
@RectificationTest
class SubmittedFormsTest {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SubmittedForms forms;

    @Test
    void concernedUnitReadsNoClueAndOthersNoTelephone() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources", "agriculture"));
        forms.keep(form(c, "rectification", "Task_Investigate", new FormLine("facts", "情况", "李某13812345678在场", null),
                new FormLine("disciplineClueDetail", "违纪违法线索说明", "某人收受财物", null),
                new FormLine("people", "人员", null, List.of(List.of(new FormLine("objector", "异议人", "王某", null))))));
        forms.keep(form(c, "referral", null, new FormLine("clue", "线索内容", "涉及某人", null)));

        List<KeptForm> overseer = forms.of(c, new Reader(true, "district"));
        assertThat(overseer).extracting(KeptForm::title).containsExactly("调查核实", "发起问题移送");
        assertThat(overseer.toString()).contains("13812345678", "收受财物", "王某", "涉及某人");

        List<KeptForm> concerned = forms.of(c, new Reader(false, "chengdong"));
        assertThat(concerned.toString()).contains("13812345678").doesNotContain("收受财物", "王某", "涉及某人");
        assertThat(concerned).extracting(KeptForm::withheld).containsExactly(false, true);

        List<KeptForm> supervising = forms.of(c, new Reader(false, "agriculture"));
        assertThat(supervising.toString()).contains("138******78", "收受财物", "涉及某人").doesNotContain("13812345678");
    }

    private static SubmittedForm form(RectificationCase c, String process, String task, FormLine... lines) {
        return new SubmittedForm(process, task == null ? "问题移送" : "限期整改", "instance", task, task == null ? null : "调查核实",
                String.valueOf(c.id()), null, "chengdong.handler", null, List.of(lines));
    }
}
