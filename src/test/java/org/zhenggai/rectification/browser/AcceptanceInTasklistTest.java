package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.support.Desk.choose;
import static org.zhenggai.rectification.support.Desk.fill;
import static org.zhenggai.rectification.support.Desk.pickToday;
import static org.zhenggai.rectification.support.Desk.submit;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** From the evidence to closure with every form filled in on the screen, a return and its answers included. */
@BrowserTest
class AcceptanceInTasklistTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    private Browser browser;
    private Desk desk;
    private RectificationCase theCase;

    @BeforeEach
    void start() {
        desk = new Desk(browser, port, driver);
        theCase = driver.register(List.of("yehe"), List.of("agriculture"));
        driver.pass(theCase, "Task_Investigate", "yehe.handler", "Task_DraftProgramme", "yehe.handler",
                "Task_ReviewProgramme", "agriculture.supervisor");
    }

    @Test
    void everyFormOfTheChainWorksOnTheScreen() {
        Page page = open("yehe.handler", "落实整改并举证");
        choose(page, "上报进展，继续整改");
        fill(page, "整改进展", "拆除过半。");
        submit(page);

        page = open("yehe.handler", "落实整改并举证");
        choose(page, "材料齐备，提交验收");
        fill(page, "整改进展", "已全部拆除复耕。");
        fill(page, "整改完成情况报告", "该地块已拆除复耕，通过镇级核验。");
        pickToday(page, 1);
        fill(page, "缺项说明", "材料原件在区级部门会办，取回后补交。");
        submit(page);

        page = open("yehe.lead", "自验");
        choose(page, "合格，提交会签和初审");
        for (String item : List.of("整改内容与方案一致", "案卷材料与实际一致", "影像齐全", "责任人签字齐全", "长效措施已落实")) {
            page.getByLabel(item).click();
        }
        fill(page, "自验意见", "核对无误。");
        Desk.submitDoubted(page, "勾选了“责任人签字齐全”，但案卷中没有责任人签字表");

        page = open("agriculture.supervisor", "初审");
        assertThat(page.locator(".fjs-container")).containsText("材料原件在区级部门会办，取回后补交。");
        choose(page, "退回");
        fill(page, "初审意见", "材料不全。");
        page.getByLabel("意见*", new Page.GetByLabelOptions().setExact(true)).fill("缺少复耕后的种植照片。");
        submit(page);

        page = open("yehe.handler", "落实整改并举证");
        assertThat(page.locator(".fjs-container")).containsText("第1次提交已被退回");
        Pictures.take(page, "form-returned");
        choose(page, "上报进展，继续整改"); // last round's explanation is filled in and hidden now
        fill(page, "整改进展", "正在补充照片。");
        submit(page);
        page = open("yehe.handler", "落实整改并举证");
        choose(page, "材料齐备，提交验收");
        fill(page, "整改进展", "已补充。");
        fill(page, "整改完成情况报告", "已补充复耕后的种植照片。");
        assertThat(page.getByLabel("缺项说明").first()).hasValue("材料原件在区级部门会办，取回后补交。");
        page.getByLabel("答复*", new Page.GetByLabelOptions().setExact(true)).fill("已补充种植照片。");
        pickToday(page, 1);
        submit(page);

        driver.pass(theCase, "Task_SelfCheck", "yehe.lead");
        page = open("agriculture.supervisor", "初审");
        assertThat(page.locator(".fjs-container")).containsText("已补充种植照片。");
        choose(page, "通过");
        fill(page, "初审意见", "材料齐全。");
        Desk.submitDoubted(page, "结论为通过，但举证材料应交");

        for (String inspector : List.of("agriculture.inspector", "agriculture.inspector-2")) {
            page = open(inspector, "现场核查");
            pickToday(page, 1);
            fill(page, "核查地点", "叶赫满族镇某村");
            fill(page, "现场情况", "已拆除复耕，长势良好，与材料一致。");
            choose(page, "通过");
            submit(page);
        }

        page = open("agriculture.lead", "联合会审");
        page.getByLabel("对整改标准有争议").click();
        fill(page, "书面明确的标准和依据", "按耕地质量验收标准执行，三方一致。");
        choose(page, "通过");
        fill(page, "会审意见", "同意。");
        Desk.submitDoubted(page, "尚缺");

        page = open("district.supervisor", "发布公示");
        pickToday(page, 1);
        fill(page, "公示载体", "区政府门户网站");
        fill(page, "公示的完成情况", "已拆除复耕，恢复种植条件。");
        fill(page, "监督电话", "0434-1234567");
        submit(page);

        page = open("district.supervisor-2", "受理公示异议");
        pickToday(page, 1);
        fill(page, "异议人", "周边村民");
        fill(page, "异议内容", "认为复耕面积不足。");
        submit(page);
        page = open("agriculture.supervisor-2", "核查处理异议");
        choose(page, "异议不成立，继续公示");
        fill(page, "核查情况和处理意见", "经现场复测，面积与材料一致。");
        submit(page);
        driver.workingDaysPass(10);

        page = open("district.leader", "区政府批准");
        assertThat(page.locator(".fjs-container")).containsText("此前各环节意见");
        choose(page, "批准");
        fill(page, "审批意见", "同意。");
        submit(page);
        page = open("natural-resources.reviewer", "审核并上报市级");
        choose(page, "审核通过，已上报市级");
        pickToday(page, 1);
        fill(page, "审核意见", "审核通过。");
        submit(page);
        page = open("natural-resources.reviewer", "登记上级反馈");
        choose(page, "认可，整改到位");
        fill(page, "反馈文号", "四自然资函〔2024〕1号");
        pickToday(page, 1);
        fill(page, "反馈意见摘要", "认可整改结果。");
        submit(page);

        assertThat(cases.get(theCase.id()).processState()).isEqualTo(ProcessState.CLOSED);
        assertThat(browser.errors()).isEmpty();
    }

    private Page open(String user, String task) {
        return desk.open(theCase, user, task);
    }
}
