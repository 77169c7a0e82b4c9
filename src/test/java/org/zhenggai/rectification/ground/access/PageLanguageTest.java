package org.zhenggai.rectification.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Chinese for Chinese browsers and for everybody who asks for neither; English for English ones; and what a person chose before both. */
class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "none | zh-CN,zh;q=0.9,en;q=0.8 | CHINESE",
            "none | zh-TW                   | CHINESE",
            "none | en-US,en;q=0.9          | ENGLISH",
            "none | en                      | ENGLISH",
            "none | en;q=0.5,zh-CN          | CHINESE",
            "none | fr-FR,fr;q=0.9,en;q=0.8 | CHINESE",
            "none | enm                     | CHINESE",
            "none | *                       | CHINESE",
            "none | ;;not a language        | CHINESE",
            "none | none                    | CHINESE",
            "en   | zh-CN                   | ENGLISH",
            "zh-CN| en-US                   | CHINESE",
            "tlh  | en-US                   | ENGLISH"})
    void whatWasChosenGoesBeforeWhatTheBrowserAsksFor(String chosen, String accepted, PageLanguage spoken) {
        var request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        if (chosen != null) {
            request.setCookies(new Cookie("JSESSIONID", "en"), new Cookie(PageLanguage.COOKIE, chosen));
        }
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }
        assertThat(PageLanguage.of(request)).isEqualTo(spoken);
    }
}
