package org.zhenggai.rectification.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pages that tests have left, as officers do: logged in, at their beginning. To load one costs three seconds of a
 * processor, more than what most tests do in it. There is a place for some; the one that was left first is closed for another.
 */
final class LeftOpen {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;
    private static final int PLACES = 6;
    private static final Map<Place, Page> LEFT = new LinkedHashMap<>();

    /** Who sits where. */
    record Place(int port, String application, String user) {

        String root() {
            return "http://localhost:" + port + "/camunda/";
        }

        String address() {
            return root() + "app/" + application + "/default/";
        }

        /** Where the application begins: Tasklist at the desk. */
        String beginning() {
            return application.equals("tasklist") ? "#/desk" : "#/";
        }

        /** Where a page waits: not at its beginning, so that whoever comes to it finds it read anew. */
        String elsewhere() {
            return switch (application) {
                case "tasklist" -> "#/";
                case "cockpit" -> "#/decisions";
                default -> "#/groups";
            };
        }
    }

    /** A page that stands there and whose session goes on, null for none. */
    Page take(Place place) {
        Page page = LEFT.remove(place);
        if (page == null) {
            return null;
        }
        try {
            APIResponse who = page.context().request().get(place.root() + "api/admin/auth/user/default");
            if (who.status() == 200 && who.text().contains('"' + place.user() + '"')) {
                page.evaluate("beginning => { window.location.hash = beginning; }", place.beginning());
                onTime(place, page);
                return page;
            }
        } catch (PlaywrightException gone) {
            // the application of an earlier test
        }
        page.context().close();
        return null;
    }

    /**
     * Other tests have moved the clock: until the page has asked for it, its calendars begin at a day that is not today. Its clock goes
     * on while the other stands: some minutes say nothing.
     */
    private static void onTime(Place place, Page page) {
        String said = page.context().request().get("http://localhost:" + place.port() + "/webapp/clock").text();
        page.waitForFunction("said => Math.abs(Date.now() - Date.parse(JSON.parse(said).now)) < 3600000", said);
    }

    /** Leaves what is shown, and keeps the page for whoever sits there next. */
    void leave(Place place, Page page) {
        BrowserContext session = page.context();
        session.pages().stream().filter(other -> other != page).forEach(Page::close);
        page.unrouteAll();
        session.unrouteAll();
        page.setViewportSize(WIDTH, HEIGHT);
        page.evaluate("elsewhere => { localStorage.clear(); sessionStorage.clear(); window.location.hash = elsewhere; }", place
                .elsewhere());
        Page other = LEFT.put(place, page);
        if (other != null) {
            other.context().close();
        }
        Iterator<Page> oldest = LEFT.values().iterator();
        while (LEFT.size() > PLACES) {
            oldest.next().context().close();
            oldest.remove();
        }
    }

    /** Logs in by requests of the page's session: drawing the log-in page costs as much as a form, and others test it. */
    static Page enter(Page page, Place place) {
        APIRequestContext requests = page.context().request();
        requests.get(place.address());
        String token = page.context().cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
        APIResponse answer = requests.post(place.root() + "api/admin/auth/user/default/login/" + place.application(), RequestOptions
                .create()
                .setHeader("X-XSRF-TOKEN", token)
                .setForm(FormData.create().set("username", place.user()).set("password", RectificationTest.PASSWORD)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        page.navigate(place.address());
        page.locator(".account .glyphicon-user").waitFor();
        return page;
    }
}
