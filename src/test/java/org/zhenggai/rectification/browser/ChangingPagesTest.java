package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** 工作日历, 机构调整 and 整改方案 in Cockpit, each by who has it. */
@BrowserTest
class ChangingPagesTest {

    private static final String NOTICE = """
            国务院办公厅关于2034年部分节假日安排的通知
            一、元旦：1月1日（周日）至3日（周二）放假调休，共3天。1月7日（周六）上班。
            二、国庆节：10月1日（周日）至7日（周六）放假调休，共7天。""";

    @LocalServerPort
    private int port;
    @Autowired
    private PhasedPlans plans;
    private Browser browser;

    @AfterEach
    void removePlans() {
        plans.remove();
    }

    @Test
    void noticeIsPastedCheckedAndShownAsAYear() {
        Page page = open("admin.system", "#/working-calendar");
        Accessibility.check(page, "工作日历");
        page.getByLabel("通知正文").fill(NOTICE + "\n三、中秋节：10月7日至8日放假。");
        page.getByLabel("依据的通知").fill("测试通知");
        page.getByText("读取", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("保存2034年工作日历").click();
        assertThat(page.locator(".zu-messages")).containsText("“国庆节”和“中秋节”都包含2034年10月7日");
        page.getByLabel("放假安排文件").setInputFiles(new FilePayload("2034.xlsx", "application/octet-stream", MessyWorkbooks.of(List.of(
                List.of("2034年放假安排"), List.of("假日", "起", "止"), List.of("元旦", "2034-01-01", "2034年1月3日"), List.of("国庆节", "10月1日", "10月7日"),
                List.of("上班", "2034/1/7"), List.of("端午节", "待定")))));
        assertThat(page.locator("section[aria-label='录入或更正一年'] .zu-note-quiet")).hasText(
                "读到放假2段，调休上班1天：2034年1月7日。请对照年历核对后保存。");
        assertThat(page.locator("section[aria-label='录入或更正一年'] .zu-note-warn")).containsText("第6行“端午节 待定”");
        page.getByText("保存2034年工作日历").click();
        assertThat(page.locator("section[aria-label='2034年'] .ad-off")).hasCount(10);
        Accessibility.check(page, "工作日历，一年");
        Pictures.take(page, "working-calendar");
    }

    @Test
    void unitsAreSeenAndAMergerThatContradictsIsRefusedInTheDialog() {
        Page page = open("admin.security", "#/units");
        Locator row = page.locator("[aria-label='单位清单'] tbody > tr").first();
        assertThat(row).containsText("合并");
        row.getByText("合并", new Locator.GetByTextOptions().setExact(true)).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("合并后不能撤回");
        Accessibility.check(page, "机构调整，合并");
        Pictures.take(page, "units-merge");
        dialog.getByText("确认合并").click();
        assertThat(dialog.locator(".zu-note-bad")).containsText("请写明调整的依据");
        dialog.getByText("取消").click();
        Accessibility.check(page, "机构调整");
        page.setViewportSize(390, 844);
        assertThat((boolean) page.evaluate("""
                () => [...document.querySelectorAll('main, main .zu-lines, main section')]
                  .every(one => one.scrollWidth <= one.clientWidth + 1)""")).as("nothing scrolls sideways on a phone").isTrue();
        Pictures.take(page, "units-phone");
    }

    @Test
    void planShowsItsPhasesWithTheCasesOfTheReader() {
        String plan = plans.register(0, "shanmen", "chengdong");
        Page page = open("shanmen.handler", "#/rectification-plan?id=" + plan);
        assertThat(page.locator("section[aria-label='总结验收']")).containsText("未验收1件");
        assertThat(page.locator("section[aria-label='总结验收'] tbody > tr")).hasCount(1);
        Pictures.take(page, "plan");
        assertThat(List.of("admin.system")).allSatisfy(user -> assertThat(open(user, "#/rectification-plan").locator(".zu-messages"))
                .containsText("管理员账号不查阅整改方案"));
    }

    private Page open(String user, String address) {
        Page page = browser.login(port, "cockpit", user);
        page.evaluate("address => { window.location.hash = address; }", address);
        page.locator("h1, .zu-note").first().waitFor();
        return page;
    }
}
