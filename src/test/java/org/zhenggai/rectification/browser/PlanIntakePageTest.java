package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Pictures;

/** 方案导入 in Cockpit: who is offered it, what it shows of a draft, and how it deals with what the server says. */
@BrowserTest
class PlanIntakePageTest {

    @LocalServerPort
    private int port;
    private Browser browser;

    @Test
    void draftIsShownBesideItsTextWithTheUnsureItemFirstAndIsEditedInPlace() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        StubbedDrafts drafts = new StubbedDrafts(page);
        upload(page);
        Locator items = page.locator(".pi-item");
        assertThat(items).hasCount(3);
        assertThat(items.first().locator(".pi-warnings li")).hasText(
                new String[] {"没有找到单位“河东镇政府”，请选择对应的单位", "没有读到整改目标"});
        assertThat(page.locator(".pi-line-now")).containsText(new String[] {"2.某村堆放杂物", "责任单位：河东镇政府"});
        keep(page, "plan-intake-draft");
        Accessibility.check(page, "方案草稿");

        Locator item = items.first();
        saved(page, () -> item.getByLabel("将“河东镇政府”对应为").selectOption("山门镇"));
        assertThat(item.locator(".pi-warnings li")).hasText(new String[] {"没有读到整改目标"});
        item.getByLabel("整改目标").fill("杂物清理到位。");
        saved(page, () -> page.keyboard().press("Tab"));
        item.getByLabel("涉及面积（亩）").fill("六亩");
        page.keyboard().press("Tab");
        assertThat(item.getByText("请填写数字")).isVisible();
        item.getByLabel("整改时限").fill("2024年12月31日");
        saved(page, () -> page.keyboard().press("Tab"));
        assertThat(item.getByLabel("涉及面积（亩）")).hasValue("六亩");
        button(page, "确认并登记…").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请先改正");
        item.getByLabel("涉及面积（亩）").fill("6.96");
        saved(page, () -> page.keyboard().press("Tab"));
        saved(page, () -> item.getByLabel("整改类别").selectOption("ONGOING"));
        button(page, "＋ 添加措施").first().click();
        page.keyboard().type("清理杂物，恢复种植条件。");
        saved(page, () -> page.keyboard().press("Tab"));
        assertThat(page.locator(".pi-tally")).containsText("其中1项有提示待核对");
        saved(page, () -> button(page, "不立案").click());
        assertThat(page.locator(".pi-tally")).containsText("没有待核对的提示");
        assertThat(items.nth(1).locator(".pi-warnings li")).containsText(new String[] {"此项已定为不立案"});
        assertThat(item.locator(".pi-saved")).hasText("已保存");
        keep(page, "plan-intake-edited");
        assertThat(drafts.changes()).containsExactly("{\"responsibleUnits\":[\"山门镇\"]}", "{\"target\":\"杂物清理到位。\"}",
                "{\"deadline\":\"2024-12-31\"}", "{\"areaMu\":6.96}", "{\"category\":\"ONGOING\"}",
                "{\"measures\":[\"清理杂物，恢复种植条件。\"]}", "{\"excluded\":true}");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void problemsOfTheServerLeadToTheirItems() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        StubbedDrafts drafts = new StubbedDrafts(page);
        upload(page);
        button(page, "确认并登记…").click();
        Locator dialog = page.locator(".zu-dialog");
        assertThat(dialog).containsText("将登记问题3项，立案2件");
        assertThat(dialog.locator("tbody tr").nth(1)).containsText("限期整改，2024年6月19日");
        assertThat(dialog).containsText("仍有2项带有提示");
        page.getByLabel("一1 未批先建：条件是否具备").selectOption("DEADLINE_BOUND");
        keep(page, "plan-intake-confirm");
        button(page, "确认登记").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("方案还不能登记，请先处理以下问题");
        assertThat(drafts.changes()).containsExactly("{\"category\":\"DEADLINE_BOUND\"}");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("第2项 一2 堆放杂物")).first().click();
        assertThat(page.locator(".pi-item[data-index='1']")).isFocused();
        keep(page, "plan-intake-problems");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void fileIsDroppedAndARefusalIsShownAsTheServerWordsIt() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        new StubbedDrafts(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        assertThat(page.locator(".pi-drafts .zu-table")).containsText("待确认");
        page.route("**/api/plans/drafts", route -> route.fulfill(new Route.FulfillOptions().setStatus(422)
                .setContentType("application/problem+json").setBody("{\"detail\": \"文件已加密，请解除密码后重新上传\"}")),
                new Page.RouteOptions().setTimes(1));
        drop(page, "方案.docx");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("文件已加密，请解除密码后重新上传");
        assertThat(page.locator(".zu-progress")).isHidden();
        keep(page, "plan-intake-refused");
        drop(page, "整改方案.txt");
        assertThat(page.locator(".pi-item")).hasCount(3);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void onAPhoneTheTextStandsAboveTheItemsAndNothingSticksOut() {
        Page page = browser.login(port, "cockpit", "natural-resources.reviewer");
        new StubbedDrafts(page);
        upload(page);
        page.setViewportSize(390, 844);
        assertThat(page.locator(".pi-item")).hasCount(3);
        assertThat((Integer) page.evaluate("[...document.querySelectorAll('.pi-head button, .pi-head input, .pi-head select')]"
                + ".filter(one => one.getBoundingClientRect().right > innerWidth).length")).isZero();
        assertThat(page.locator(".pi-text").boundingBox().width).isEqualTo(page.locator(".pi-pane").boundingBox().width);
        keep(page, "plan-intake-phone");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void overseersReadAndTownshipsHaveNoEntry() {
        Page leader = browser.login(port, "cockpit", "district.leader");
        new StubbedDrafts(leader);
        leader.reload(); // the entry asks when the page starts
        leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        assertThat(leader.locator(".pi-drafts .zu-table")).containsText("待确认");
        assertThat(leader.locator(".pi-drafts .zu-table")).containsText("2024年3月4日");
        assertThat(leader.locator(".pi-drop")).hasCount(0);
        keep(leader, "plan-intake-list");
        Accessibility.check(leader, "方案导入");
        Page administrator = browser.login(port, "cockpit", "admin.system");
        assertThat(administrator.locator("[cam-widget-header]")).containsText("流程");
        assertThat(administrator.getByText("方案导入")).hasCount(0);
        Page township = browser.login(port, "tasklist", "shanmen.handler");
        assertThat(township.getByText("方案导入")).hasCount(0);
        assertThat(browser.errors()).isEmpty();
    }

    private static void drop(Page page, String name) {
        JSHandle data = page.evaluateHandle("""
                name => {
                  const data = new DataTransfer();
                  data.items.add(new File(['方案'], name));
                  return data;
                }""", name);
        page.dispatchEvent(".pi-drop", "drop", Map.of("dataTransfer", data));
    }

    private static void upload(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("方案导入")).click();
        assertThat(page.locator(".pi-drop")).containsText("将整改方案文件拖到这里");
        keep(page, "plan-intake-start");
        page.locator("input[type=file]").setInputFiles(
                new FilePayload("整改方案.txt", "text/plain", "方案".getBytes(StandardCharsets.UTF_8)));
    }

    private static void saved(Page page, Runnable change) {
        page.waitForResponse(response -> response.request().method().equals("PATCH"), change);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void keep(Page page, String name) {
        Pictures.take(page, name);
    }
}
