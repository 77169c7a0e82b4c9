package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An installed Chromium (setting {@code chromium}, e.g. {@code mvn verify -Dchromium=/usr/bin/chromium}); nothing is downloaded. The
 * program starts once for the JVM and ends with it; each object has sessions of its own in it, which {@link #close} ends.
 */
public final class Browser implements AutoCloseable {

    /** What pages complained of, and where it came from. */
    private record Complaint(String text, String address) {}

    /** A page in use; {@code place} is null where nobody sits there after the test, {@code ends} takes away what listens to it. */
    private record Sitting(Page page, LeftOpen.Place place, Runnable ends) {}

    private static final String SETTING = "chromium";
    /** Long, because a machine that builds something else beside makes a page wait for its turn; costs nothing where all is well. */
    private static final double PATIENCE_MILLIS = 60_000;
    private static final int ATTEMPTS = 3;
    /** Where Debian puts it: without a window of its own, which takes a sixth less time, or the whole program. */
    private static final List<String> DEBIAN = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    /** Tasklist's own reading of a task again, which a slow machine answers after the task was submitted. */
    private static final Pattern ENDED_TASK = Pattern.compile("\\S*/camunda/api/engine/engine/default/task/[0-9a-f-]{36}(:0:0)?");

    private static com.microsoft.playwright.Browser program;

    private final com.microsoft.playwright.Browser browser;
    private final LeftOpen leftOpen = new LeftOpen();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Sitting> sittings = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Starts it where it does not run yet; without one the test is left out, loudly, and fails where {@code CI=true}. */
    public static Browser start() {
        Path executable = Path.of(System.getProperty(SETTING, DEBIAN.stream().filter(each -> Files.isExecutable(Path.of(each)))
                .findFirst().orElse(DEBIAN.get(1))));
        if (!Files.isExecutable(executable)) {
            String message = "没有找到 Chromium（" + executable + "），浏览器测试未执行；请安装 chromium，或用 -Dchromium=路径 指定";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            System.err.println("\n*** BROWSER TESTS LEFT OUT *** " + message + "\n");
            abort(message);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        if (program == null || !program.isConnected()) {
            program = launch(executable);
        }
        return new Browser(program);
    }

    private static com.microsoft.playwright.Browser launch(Path executable) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
    }

    /** A fresh page of somebody who sits in Siping at a small screen. */
    public Page page() {
        return page("zh-CN");
    }

    /** The same with a browser that prefers another language. */
    public Page page(String locale) {
        return used(fresh(locale), null);
    }

    private Page fresh(String locale) {
        Page page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(locale)
                .setTimezoneId("Asia/Shanghai").setViewportSize(LeftOpen.WIDTH, LeftOpen.HEIGHT)).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private Page used(Page page, LeftOpen.Place place) {
        Consumer<String> scripts = error -> complaints.add(new Complaint(error, page.url()));
        Consumer<ConsoleMessage> console = message -> {
            if (message.type().equals("error")) {
                complaints.add(new Complaint(message.text(), message.location()));
            }
        };
        // what the server answers to something that was sent is an answer, although the browser's console calls it an error
        Consumer<Response> answers = response -> {
            if (response.status() >= 400 && response.status() < 500 && !response.request().method().equals("GET")) {
                refused.add(response.url());
            }
        };
        Consumer<Request> failures = request -> {
            if (!request.method().equals("GET")) {
                refused.add(request.url()); // cut off by the test
            }
        };
        page.onPageError(scripts);
        page.onConsoleMessage(console);
        page.onResponse(answers);
        page.onRequestFailed(failures);
        sittings.add(new Sitting(page, place, () -> {
            page.offPageError(scripts);
            page.offConsoleMessage(console);
            page.offResponse(answers);
            page.offRequestFailed(failures);
        }));
        return page;
    }

    /**
     * Somebody's page of a web application (tasklist, cockpit or admin) at its beginning, as people leave it open from one day to the next:
     * where a test before has left it, it is not loaded again.
     */
    public Page login(int port, String application, String user) {
        LeftOpen.Place place = new LeftOpen.Place(port, application, user);
        Page page = leftOpen.take(place);
        return used(page == null ? LeftOpen.enter(fresh("zh-CN"), place) : page, place);
    }

    /** The same just loaded: for tests of what a page knows from its beginning, or that change it for good. */
    public Page freshLogin(int port, String application, String user) {
        return used(LeftOpen.enter(fresh("zh-CN"), new LeftOpen.Place(port, application, user)), null);
    }

    /** Lets pages ask in vain for an address that contains this text: the test is about that. */
    public void expectRefusal(String address) {
        expected.add(address);
    }

    /** Logs in at the application's own log-in page: tasklist, cockpit or admin. */
    public Page login(Page page, int port, String application, String user) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/default/");
        for (int attempt = 1; !submitted(page, user); attempt++) {
            if (attempt == ATTEMPTS) {
                fail("登录页没有提交：" + page.url() + " " + page.innerText("body"));
            }
        }
        page.waitForSelector(".account .glyphicon-user", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        return page;
    }

    /** A busy machine may let the first attempt wait too long; it is then made again. */
    private static boolean submitted(Page page, String user) {
        try {
            page.fill("input[type=text]", user);
            page.fill("input[type=password]", RectificationTest.PASSWORD);
            page.waitForResponse(response -> response.request().method().equals("POST") && response.url().endsWith("/login"),
                    new Page.WaitForResponseOptions().setTimeout(PATIENCE_MILLIS / ATTEMPTS), () -> page.click("button[type=submit]"));
            return true;
        } catch (TimeoutError late) {
            return page.isVisible(".account .glyphicon-user");
        }
    }

    /** Script errors that pages threw, and what else stands in their consoles as an error. */
    public List<String> errors() {
        return complaints.stream().filter(one -> refused.stream().noneMatch(one.address()::startsWith))
                .filter(one -> expected.stream().noneMatch(one.address()::contains))
                .filter(one -> !(one.text().contains("404") && ENDED_TASK.matcher(one.address()).matches()))
                .map(one -> one.text() + " @ " + one.address()).toList();
    }

    /** Every browser test ends here, so none passes while a page complained. */
    @Override
    public void close() {
        List<String> errors = errors();
        for (Sitting sitting : sittings) {
            sitting.ends().run();
            if (sitting.place() == null || !errors.isEmpty()) {
                sitting.page().context().close();
            } else {
                leftOpen.leave(sitting.place(), sitting.page());
            }
        }
        assertThat(errors).as("errors in the console of a page").isEmpty();
    }
}
