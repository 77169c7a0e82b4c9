package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * What the log-in and the first pages take on a slow line, and what a page costs the processors on a fast one, in {@code
 * target/page-load.txt}. By hand: {@code mvn test -Dtest=PageLoadBenchmark -Dtests.excluded=none [-Dline.kbit=400] [-Dline.latency=200]
 * [-Dline.typing=10]}; the last is for how many seconds somebody types before he logs in.
 */
@BrowserTest
@Tag("benchmark")
class PageLoadBenchmark {

    private static final int RUNS = 5;
    private static final int BITS = 8;
    private static final int MILLIS = 1000;
    private static final double PATIENCE = 300_000;

    /** An application, who opens it, and what is there when it can be used. */
    private record Opened(String application, String user, String ready) {}

    private static final List<Opened> PAGES = List.of(new Opened("tasklist", "shanmen.handler", ".wd-list > :not(.zu-hint), .wd-card"),
            new Opened("cockpit", "district.leader", ".zb-tile"));

    @LocalServerPort
    private int port;
    private Browser browser;
    private final StringBuilder report = new StringBuilder();
    private long bytes;
    private int requests;

    @Test
    void slowLine() throws IOException {
        int kbit = Integer.getInteger("line.kbit", 400);
        int latency = Integer.getInteger("line.latency", 200);
        int typing = Integer.getInteger("line.typing", 10);
        say("line of %d kbit/s, %d ms; load of the machine %.1f", kbit, latency, Measured.load());
        for (Opened opened : PAGES) {
            Page page = browser.page();
            page.setDefaultTimeout(PATIENCE);
            slow(page, kbit, latency);
            step(opened, "log-in, nothing kept yet", () -> at(page, opened).locator("input[type=password]").waitFor());
            page.waitForTimeout(typing * (double) MILLIS);
            page.fill("input[type=text]", opened.user());
            page.fill("input[type=password]", RectificationTest.PASSWORD);
            step(opened, "first page after " + typing + " s of typing", () -> {
                page.locator("button[type=submit]").press("Enter");
                page.locator(opened.ready()).first().waitFor();
            });
            step(opened, "the page again, everything kept", () -> {
                page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.locator(opened.ready()).first().waitFor();
            });
            page.context().clearCookies();
            step(opened, "log-in, everything kept", () -> at(page, opened).locator("input[type=password]").waitFor());
        }
        write();
    }

    @Test
    void processors() throws IOException {
        say("processor seconds of a page, median of %d; load of the machine %.1f", RUNS, Measured.load());
        for (Opened opened : PAGES) {
            List<double[]> first = new ArrayList<>();
            List<double[]> again = new ArrayList<>();
            for (int run = 0; run <= RUNS; run++) {
                Page page = browser.login(browser.page(), port, opened.application(), opened.user());
                page.locator(opened.ready()).first().waitFor();
                page.navigate("about:blank");
                CDPSession devtools = page.context().newCDPSession(page);
                devtools.send("Network.clearBrowserCache");
                double[] once = cost(page, opened);
                double[] twice = cost(page, opened);
                if (run > 0) {
                    first.add(once);
                    again.add(twice);
                }
                page.context().close();
            }
            say("%-9s nothing kept: browser %.2f, Java %.2f; everything kept: browser %.2f, Java %.2f", opened.application(), median(first,
                    0),
                    median(first, 1), median(again, 0), median(again, 1));
        }
        write();
    }

    private double[] cost(Page page, Opened opened) {
        double before = browserSeconds(page);
        double java = Measured.processor() / 1e9;
        at(page, opened).locator(opened.ready()).first().waitFor();
        double[] used = {browserSeconds(page) - before, Measured.processor() / 1e9 - java};
        page.navigate("about:blank");
        return used;
    }

    /** Of all its processes since they began. */
    private static double browserSeconds(Page page) {
        CDPSession devtools = page.context().browser().newBrowserCDPSession();
        double seconds = 0;
        for (JsonElement process : devtools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            seconds += process.getAsJsonObject().get("cpuTime").getAsDouble();
        }
        devtools.detach();
        return seconds;
    }

    private static double median(List<double[]> runs, int which) {
        List<Double> sorted = new ArrayList<>(runs.stream().map(run -> run[which]).toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private Page at(Page page, Opened opened) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + opened.application() + "/default/", new Page.NavigateOptions()
                .setWaitUntil(WaitUntilState.COMMIT));
        return page;
    }

    private void slow(Page page, int kbit, int latency) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        JsonObject line = new JsonObject();
        Map.of("latency", latency, "downloadThroughput", kbit * MILLIS / BITS, "uploadThroughput", kbit * MILLIS / BITS).forEach(
                line::addProperty);
        line.addProperty("offline", false);
        devtools.send("Network.emulateNetworkConditions", line);
        devtools.on("Network.loadingFinished", finished -> {
            long length = finished.get("encodedDataLength").getAsLong();
            bytes += length;
            requests += length > 0 ? 1 : 0;
        });
    }

    private void step(Opened opened, String what, Runnable work) {
        bytes = 0;
        requests = 0;
        long begun = System.nanoTime();
        work.run();
        double seconds = Measured.seconds(begun);
        say("%-9s %-36s %5.1f s, %3d requests, %5d kB", opened.application(), what, seconds, requests, bytes / MILLIS);
        assertThat(seconds).isPositive();
    }

    private void say(String words, Object... values) {
        report.append(words.formatted(values)).append('\n');
    }

    private void write() throws IOException {
        Files.writeString(Path.of("target", "page-load.txt"), report);
        System.out.println(report);
    }
}
