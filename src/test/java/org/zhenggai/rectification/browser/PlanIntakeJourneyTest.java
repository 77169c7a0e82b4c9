package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;

/** A reviewer takes a plan in on the page, from the file to running cases, with the real reader behind it. */
@BrowserTest
class PlanIntakeJourneyTest {

    private static final String PLAN = """
            某区2024年土地例行督察反馈问题整改方案
            为做好整改工作，制定本方案。
            一、违法占地问题
            （一）两处地块未批先建。山门镇1处、石岭镇1处，涉及耕地3.20亩。
            整改目标：违法状态得到消除。
            整改措施：1.依法立案查处。2.符合规划的限期完善手续，不符合规划的限期拆除。
            责任单位：山门镇政府、石岭镇政府
            督导单位：市自然资源局铁东分局
            整改时限：2024年6月30日
            整改类别：限期整改
            （二）城东乡1处地块堆放杂物，涉及耕地1.10亩。
            整改目标：恢复种植条件。
            整改措施：清理杂物，恢复耕种。
            责任单位：河东镇政府
            督导单位：市自然资源局铁东分局
            整改时限：2024年12月底前
            整改类别：限期整改
            """;

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void planBecomesRunningCases() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        assertThat(page.locator(".pi-drop")).isVisible();
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST")
                && response.url().endsWith("/api/plans/drafts"), () -> page.locator("input[type=file]").setInputFiles(
                        new FilePayload("整改方案.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Locator items = page.locator(".pi-item");
        assertThat(items).hasCount(2);
        Locator unsure = items.first();
        assertThat(unsure.locator(".pi-item-number")).hasText("第2项");
        assertThat(unsure.locator(".pi-warnings")).containsText("河东镇政府");
        assertThat(page.locator(".pi-line-now").first()).containsText("城东乡1处地块堆放杂物");
        keep(page, "plan-intake-draft");

        saved(page, () -> unsure.getByLabel("将“河东镇政府”对应为").selectOption("城东乡"));
        assertThat(unsure.locator(".pi-warnings")).not().containsText("河东镇政府");
        button(page, "确认并登记…").click();
        Locator dialog = page.locator(".zu-dialog");
        assertThat(dialog).containsText("将登记问题2项，立案3件");
        keep(page, "plan-intake-confirm");
        button(page, "确认登记").click();
        assertThat(page.locator(".zu-messages")).containsText("方案已登记，共立案3件");
        assertThat(button(page, "确认并登记…")).hasCount(0);
        keep(page, "plan-intake-registered");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看方案流程"))).isVisible();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aLineThatNobodyReadIsAssignedByAClickAndTheNameOfACaseIsWritten() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        String plan = """
                点选区2036年土地例行督察反馈问题整改方案
                一、违法占地问题
                1.城东乡1处地块堆放渣土，涉及耕地1.10亩。
                整改目标：恢复种植条件。
                责任单位：区农业农村局、区林水局
                督导单位：市自然资源局铁东分局
                整改时限：2036年12月底前
                整改类别：限期整改
                对付办法：清运渣土，恢复耕种。
                """;
        page.locator("input[type=file]").setInputFiles(new FilePayload("点选.txt", "text/plain", plan.getBytes(StandardCharsets.UTF_8)));
        Locator line = page.locator(".pi-became-UNREAD");
        assertThat(line).containsText("对付办法");
        line.click();
        page.getByLabel("是哪一项内容").selectOption("measures");
        button(page, "归入").click();
        assertThat(page.locator(".zu-messages")).containsText("第9行已归入第1项");
        assertThat(line).hasCount(0);
        Locator title = page.getByLabel("第1件的名称");
        title.fill("城东乡[渣土");
        saved(page, () -> page.keyboard().press("Tab"));
        assertThat(page.locator(".pi-doubt")).containsText("含有括号");
        button(page, "确认并登记…").click();
        Locator dialog = page.locator(".zu-dialog");
        button(page, "确认登记").click();
        assertThat(dialog.locator(".pi-lead select")).isFocused();
        keep(page, "plan-intake-lead");
        button(page, "返回核对").click();
        page.navigate(page.url().replaceAll("#.*", "#/plan-intake"));
        assertThat(page.locator(".pi-lessons")).containsText("对付办法");
        button(page, "添加读法…").click();
        page.getByLabel("文件中的写法").fill("案由1：");
        page.getByLabel("读作", new Page.GetByLabelOptions().setExact(true)).selectOption("problem");
        button(page, "记住").click();
        assertThat(page.locator(".pi-lessons")).containsText("案由");
        assertThat(browser.errors()).isEmpty();
    }

    /** Twenty doubts, each seen by an officer and settled in seconds, not minutes: what is the same is answered once. */
    @Test
    void twentyDoubtsAreSettledInAFewSteps() {
        StringBuilder plan = new StringBuilder("数步区2037年土地例行督察反馈问题整改方案\n一、整改任务\n");
        for (String place : List.of("甲", "乙", "丙", "丁", "戊")) {
            plan.append("甲乙丙丁戊".indexOf(place) + 1).append(".山门镇").append(place).append(
                    "村堆放渣土没有清理。\n整改目标：恢复原状。\n治理办法：清运渣土。\n责任单位：山门那个镇\n督导单位：市自然资源局铁东分局\n整改时限：6月30日前\n");
        }
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        page.locator("input[type=file]").setInputFiles(new FilePayload("数步.txt", "text/plain", plan.toString().getBytes(
                StandardCharsets.UTF_8)));
        assertThat(page.locator(".pi-item")).hasCount(5);
        int doubts = page.locator(".pi-item .pi-warnings li[data-code]").count();
        assertThat(doubts).as("doubts").isGreaterThanOrEqualTo(20);
        keep(page, "plan-intake-twenty");
        int steps = 0;
        for (String answer : List.of("这5项都定为限期整改", "这5项都核对无误", "这5项都核对无误")) {
            button(page, answer).first().click();
            assertThat(page.locator(".zu-messages")).containsText("已修改5项");
            steps++;
        }
        saved(page, () -> page.locator(".pi-item").first().getByLabel("将“山门那个镇”对应为").selectOption("山门镇"));
        steps++;
        assertThat(page.locator(".pi-tally")).containsText("没有待核对的提示");
        button(page, "确认并登记…").click();
        button(page, "确认登记").click();
        assertThat(page.locator(".zu-messages")).containsText("方案已登记，共立案5件");
        steps += 2;
        assertThat(steps).as("with half a minute to think about each, well below five minutes").isLessThan(10);
        keep(page, "plan-intake-twenty-done");
        assertThat(browser.errors()).isEmpty();
    }

    private static void saved(Page page, Runnable change) {
        int status = page.waitForResponse(response -> response.request().method().equals("PATCH"), change).status();
        assertThat(status).isEqualTo(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** For a look at the page as it was. */
    private static void keep(Page page, String name) {
        Pictures.take(page, "real-" + name);
    }
}
