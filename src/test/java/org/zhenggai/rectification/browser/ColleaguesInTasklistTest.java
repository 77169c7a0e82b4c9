package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Desk;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.ProcessDriver;

/** 加签, 抄送 and 撤回 as two officers meet them: asked, waited for, answered, copied, submitted, taken back and gone on with. */
@BrowserTest
class ColleaguesInTasklistTest {

    private static final String HANDLER = "forestry-water.handler";
    private static final String LEAD = "forestry-water.lead";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void anOpinionIsAskedForACopyIsSentAndASubmissionIsTakenBack() {
        browser.expectRefusal("/engine/default/task/"); // colleagues finish tasks that still stand open in a page
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        driver.submit(c, "Task_Investigate", HANDLER, Answers.pass("Task_Investigate", driver.today()));
        Page page = new Desk(browser, port, driver).open(c, HANDLER, "编制整改方案");
        above(page, "加签").click();
        Locator dialog = page.locator("dialog");
        dialog.getByText("确认征求").click();
        assertThat(dialog.locator(".zu-note-bad")).containsText("请写明要征求意见的问题");
        dialog.getByLabel("征求谁的意见").selectOption(LEAD);
        dialog.getByLabel("问题").fill("复耕标准按旱地还是水田？");
        Pictures.take(page, "opinion-ask");
        dialog.getByText("确认征求").click();
        Locator opinions = page.locator(".wd-opinions");
        assertThat(opinions).containsText("等待区林水局负责人（区林水局）的意见");
        Pictures.take(page, "opinion-waiting");

        String asked = driver.task(c, "Task_GiveOpinion", LEAD).getId();
        assertThat(Http.as(port, HANDLER).get("/api/desk?q=" + c.caseNumber()).text()).contains("等待区林水局负责人（");
        driver.submit(asked, LEAD, Map.of("opinion", "按旱地，与变更调查一致。"));
        page.evaluate("() => { const here = window.location.hash; window.location.hash = '#/desk'; window.location.hash = here; }");
        assertThat(opinions).containsText(Pattern.compile("区林水局负责人，.*：按旱地，与变更调查一致。"));
        Pictures.take(page, "opinion-answered");

        above(page, "抄送").click();
        dialog.getByLabel("查找单位、岗位或人员").fill("负责人");
        dialog.getByLabel("区林水局负责人", new Locator.GetByLabelOptions().setExact(true)).first().check();
        dialog.getByLabel("附言（可不填）").fill("请知悉。");
        Pictures.take(page, "copy-ask");
        dialog.getByText("确认抄送").click();
        assertThat(page.locator("dialog")).containsText("已抄送");
        page.locator("dialog").getByText("知道了").click();

        Desk.fill(page, "整改措施", "拆除地上设施，恢复耕作层。");
        page.getByLabel("短期").click();
        Desk.fill(page, "责任领导", "分管副局长");
        Desk.fill(page, "责任人", "执法队长");
        Desk.fill(page, "节点内容", "拆除地上设施");
        Desk.pickToday(page, 1);
        Desk.submit(page);
        Locator after = page.locator(".wd-after");
        assertThat(after).containsText("已提交：编制整改方案");
        Pictures.take(page, "take-back-after");
        after.getByText("撤回", new Locator.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("确认撤回").click();
        assertThat(page.getByLabel("整改措施")).hasValue("拆除地上设施，恢复耕作层。");
        assertThat(page.getByLabel("节点内容")).hasValue("拆除地上设施");
        assertThat(page.locator(".fd-bar")).containsText("保存的草稿");
        Pictures.take(page, "take-back-draft");
        Desk.submit(page);
        String review = driver.task(c, "Task_ReviewProgramme", "natural-resources.supervisor").getId();
        assertThat(Http.as(port, "natural-resources.supervisor").get("/engine-rest/task/" + review + "/form-variables").status()).isEqualTo(
                200);
        page.locator(".wd-after").getByText("返回我的工作台").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已办").setExact(true)).click();
        Locator submitted = page.locator("li.zu-return", new Page.LocatorOptions().setHasText(c.caseNumber()));
        assertThat(submitted).containsText("不能撤回：后续任务已由铁东分局督导员甲于");
        assertThat(page.locator("ol.wd-cards")).containsText("现在：已撤回");
        Pictures.take(page, "take-back-refused");

        Page lead = new Desk(browser, port, driver).page(LEAD);
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^抄送我的"))).click();
        Locator copy = lead.locator(".wd-card", new Page.LocatorOptions().setHasText(c.caseNumber()));
        assertThat(copy).containsText("请知悉。");
        Pictures.take(lead, "copies");
        copy.getByText("标为已读").click();
        assertThat(copy.locator(".zu-badge")).hasText("已读");
        assertThat(browser.errors()).isEmpty();
    }

    private static Locator above(Page page, String words) {
        return page.locator(".task-details .wd-hand", new Page.LocatorOptions().setHasText(words));
    }
}
