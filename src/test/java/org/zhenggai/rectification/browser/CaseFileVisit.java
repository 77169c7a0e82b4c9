package org.zhenggai.rectification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.browser.CaseFileTab.line;
import static org.zhenggai.rectification.browser.CaseFileTab.piece;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhenggai.rectification.casework.evidence.Photos;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Papers;
import org.zhenggai.rectification.support.Pictures;

/** What does not always go straight: a page that goes away in the middle, a phone's photo, a look elsewhere and back, a letter. */
final class CaseFileVisit {

    private final Path folder;

    CaseFileVisit(Path folder) {
        this.folder = folder;
    }

    /** The first of two parts has arrived when the page goes away. */
    void lose(Page page) {
        line(page, "other-document").locator("input[type=file]").setInputFiles(large("测绘图.pdf"));
        page.route(address -> address.contains("/uploads/") && !address.contains("offset=0"), route -> route.abort());
        page.waitForResponse(response -> response.url().contains("offset=0") && response.ok(), () -> page.getByText("开始上传").click());
        page.reload();
        page.unrouteAll();
    }

    void goOn(Page page) {
        Locator left = page.locator("section[aria-label='没有传完的文件']");
        assertThat(left).containsText("测绘图.pdf");
        assertThat(left).containsText("66%");
        Pictures.take(page, "evidence-unfinished");
        left.locator("input[type=file]").setInputFiles(Papers.write(folder, "另一份.pdf", "另一份"));
        assertThat(left).containsText("选的不是原来的文件");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.url()));
        left.locator("input[type=file]").setInputFiles(folder.resolve("测绘图.pdf"));
        assertThat(piece(page, "测绘图.pdf")).isVisible();
        assertThat(left).hasCount(0);
        assertThat(sent).filteredOn(address -> address.contains("offset=")).singleElement().asString().endsWith("offset=4194304");
    }

    private Path large(String name) {
        byte[] content = new byte[6 << 20];
        new Random(1).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(tail, 0, content, content.length - tail.length, tail.length);
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no page can draw is shown by what it says; its position is marked for what it is. */
    void phonePhoto(Page page) {
        byte[] heic = Photos.photo().taken("2024:01:02 09:30:00").at(124.4012, 43.1206).looking(45).heic();
        line(page, "other-photo").locator("input[type=file]:not([capture])").setInputFiles(new FilePayload("手机.heic", "image/heic", heic));
        page.getByText("开始上传").click();
        assertThat(piece(page, "手机.heic")).containsText("HEIC照片，网页不显示画面");
        page.getByLabel("更正手机.heic").click();
        piece(page, "手机.heic").getByLabel("坐标系").selectOption("GCJ-02");
        piece(page, "手机.heic").getByText("保存更正").click();
        assertThat(piece(page, "手机.heic")).containsText("（GCJ-02）");
        piece(page, "手机.heic").scrollIntoViewIfNeeded();
        Pictures.take(page, "evidence-heic");
        page.getByLabel("查看手机.heic").first().click();
        assertThat(page.locator("dialog .cf-card")).containsText("拍摄位置");
        Pictures.take(page, "evidence-heic-card");
        page.keyboard().press("Escape");
    }

    /** Tasklist's own tabs lie over the form as the case file does. */
    void lookAround(Page page) {
        CaseFileTab.tab(page, "历史");
        assertThat(page.locator(".cf-layer")).containsText("没有历史记录"); // officers do not see the engine's log
        Accessibility.check(page, "任务的历史");
        CaseFileTab.tab(page, "流程图");
        assertThat(page.locator(".cf-layer svg .djs-shape").first()).isVisible();
        Pictures.take(page, "evidence-diagram");
        CaseFileTab.tab(page, "案卷");
        assertThat(page.locator(".cf-summary")).isVisible();
    }

    void letter(Page page) {
        CaseFileTab.part(page, "文书");
        Locator paper = page.locator("[data-letter]", new Page.LocatorOptions().setHasText("销号申请表")).first();
        assertThat(paper).containsText("已签发");
        Pictures.take(page, "evidence-letters");
        paper.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.frameLocator("dialog .cf-sheet").locator("body")).containsText("销号申请表");
        Pictures.take(page, "evidence-letter");
        page.locator("dialog").getByText("关闭").click();
    }
}
