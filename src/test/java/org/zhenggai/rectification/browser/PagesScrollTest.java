package org.zhenggai.rectification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;

/** What stands at the end of our pages in Cockpit is reached with the wheel and with the keyboard, on a small screen, and is printed. */
@BrowserTest
class PagesScrollTest {

    @LocalServerPort
    private int port;
    private Browser browser;

    @ParameterizedTest
    @CsvSource({"admin.security, 账号管理", "admin.system, 管理事项", "admin.system, 消息设置", "district.leader, 整改看板"})
    void lastHeadingIsReached(String user, String title) throws IOException {
        Page page = browser.login(port, "cockpit", user);
        String path = page.locator("[cam-widget-header] a", new Page.LocatorOptions().setHasText(title)).first().getAttribute("href");
        page.evaluate("to => { window.location.hash = to; }", path.substring(path.indexOf('#')));
        Locator main = page.locator("main");
        main.locator("h2").first().waitFor();
        page.waitForFunction("() => document.querySelector('main').scrollHeight > 700");
        Locator last = main.locator("h2:visible").last();

        page.mouse().move(600, 500);
        for (int i = 0; i < 30 && !isSeen(page, last); i++) {
            page.mouse().wheel(0, 400);
            page.waitForTimeout(50);
        }
        assertThat(isSeen(page, last)).as("by the wheel: " + last.innerText()).isTrue();

        page.evaluate("() => { document.querySelector('main').parentElement.closest('.ctn-wrapper').scrollTop = 0; }");
        main.locator("h1, h2").first().click();
        page.keyboard().press("End");
        page.waitForFunction("() => document.querySelector('.ctn-wrapper').scrollTop > 0");

        try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            String text = new PDFTextStripper().getText(printed).replaceAll("\\s", "");
            assertThat(text).as("on paper").contains(last.innerText().replaceAll("\\s", "")).doesNotContain("导出Excel");
        }
    }

    private static boolean isSeen(Page page, Locator heading) {
        var box = heading.boundingBox();
        return box != null && box.y > 0 && box.y + box.height < page.viewportSize().height;
    }
}
