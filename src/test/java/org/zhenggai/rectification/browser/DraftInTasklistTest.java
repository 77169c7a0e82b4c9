package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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

/** What is typed into a form is there wherever its officer opens it, and gone when it was submitted. */
@BrowserTest
class DraftInTasklistTest {

    private static final String OFFICER = "forestry-water.handler";
    private static final String FACTS = "现场核实，地块上建有停车场，硬化地面。";
    private static final Pattern KEPT = Pattern.compile("已于\\d\\d:\\d\\d保存");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private Browser browser;

    @Test
    void typedHereReadThereSubmittedAndGone() {
        RectificationCase c = driver.register(List.of("forestry-water"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", OFFICER).getId();
        Page here = new Desk(browser, port, driver).open(c, OFFICER, "调查核实");
        Locator bar = here.locator(".fd-bar");
        assertThat(bar).containsText("自动保存");
        here.getByLabel("查明的事实").fill(FACTS);
        Desk.choose(here, "问题属实");
        Desk.pickToday(here, 1);
        assertThat(bar).containsText(KEPT);
        Pictures.take(here, "draft-kept");

        Page there = new Desk(browser, port, driver).page(OFFICER);
        there.evaluate("id => { window.location.hash = `#/?task=${id}`; }", task);
        assertThat(there.getByLabel("查明的事实")).hasValue(FACTS);
        assertThat(there.locator(".fd-bar")).containsText(Pattern.compile("已恢复\\d\\d:\\d\\d保存的草稿"));
        assertThat(there.getByLabel("问题属实", new Page.GetByLabelOptions().setExact(true))).isChecked();
        assertThat(there.locator(".fjs-datetime-subsection input.fjs-input").first()).not().hasValue("");
        Pictures.take(there, "draft-there");
        there.getByLabel("违法主体").fill("某运输企业");
        assertThat(there.locator(".fd-bar")).containsText(KEPT);
        here.getByLabel("查明的事实").fill(FACTS + "业主到场。");
        assertThat(bar).containsText("在另一个窗口或另一台电脑上也填写过");
        bar.getByText("用那边的内容").click();
        assertThat(here.getByLabel("违法主体")).hasValue("某运输企业");
        assertThat(here.getByLabel("查明的事实")).hasValue(FACTS);

        bar.getByText("放弃草稿").click();
        here.getByRole(AriaRole.ALERTDIALOG).getByText("放弃草稿").last().click();
        assertThat(here.getByLabel("查明的事实")).hasValue("");
        assertThat(Http.as(port, OFFICER).get("/api/tasks/" + task + "/draft").json().path("version").asInt()).isZero();
        here.getByLabel("查明的事实").fill(FACTS);
        assertThat(bar).containsText(KEPT);
        phraseIsKeptAndChosen(here);
        driver.submit(task, OFFICER, Answers.pass("Task_Investigate", driver.today()));
        assertThat(Http.as(port, OFFICER).get("/api/tasks/" + task + "/draft").status()).isEqualTo(404);
    }

    private static void phraseIsKeptAndChosen(Page page) {
        Locator way = page.locator(".fjs-form-field", new Page.LocatorOptions().setHasText("查明的事实")).getByText("常用意见");
        way.press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("把已填内容加入我的")).click();
        assertThat(page.locator(".fd-phrase")).hasText(FACTS);
        Pictures.take(page, "phrases");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        page.getByLabel("查明的事实").fill("已到场。");
        way.press("Enter");
        page.locator(".fd-phrase").press("Enter");
        assertThat(page.getByLabel("查明的事实")).hasValue("已到场。\n" + FACTS);
        assertThat(page.getByLabel("查明的事实")).isFocused();
    }
}
