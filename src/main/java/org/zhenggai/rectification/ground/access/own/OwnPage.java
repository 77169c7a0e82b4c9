package org.zhenggai.rectification.ground.access.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhenggai.rectification.ground.access.PageLanguage;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.Pages;
import org.zhenggai.rectification.ground.access.login.QrCode;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** {@code /account}, 账号与安全: drawn by the server like the log-in, usable without scripts. */
@Controller
@RequestMapping("/account")
class OwnPage {

    private static final String GOOD = "zhenggai.account.good";
    private static final String BAD = "zhenggai.account.bad";
    private static final String ROOT = "/account";

    private final Pages pages;
    private final OwnAccount account;
    private final OwnView view;

    OwnPage(Pages pages, OwnAccount account, OwnView view) {
        this.pages = pages;
        this.account = account;
        this.view = view;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String page(HttpServletRequest request, Authentication present) {
        HttpSession session = request.getSession();
        Map<String, Object> shown = view.of(caller(present), session, PageLanguage.of(request));
        move(session, GOOD, shown, "good", request);
        move(session, BAD, shown, "bad", request);
        return pages.draw("account", request, shown);
    }

    @PostMapping("/password")
    void password(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(name = "present", defaultValue = "") String shown, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) throws IOException {
        answer(request, response, "passwordChanged", () -> account.changePassword(caller(present), request, shown, password, repeated));
    }

    @PostMapping("/factor")
    void factor(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(name = "present", defaultValue = "") String shown) throws IOException {
        try {
            setup(request, response, account.beginFactor(caller(present), request, shown), null);
        } catch (BadRequestException refused) {
            back(request, response, BAD, refused.getMessage());
        }
    }

    /** The password has been asked for when it was begun; until the code is right nothing changes. */
    @PostMapping("/factor/confirm")
    void confirm(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String code) throws IOException {
        try {
            SecondFactors.Setup begun = account.begunFactor(present.getName(), request);
            List<String> codes = account.confirmFactor(present.getName(), request, code);
            if (codes.isEmpty()) {
                setup(request, response, begun, "wrongCode");
            } else {
                codes(request, response, codes, "factorEnabled");
            }
        } catch (BadRequestException refused) {
            back(request, response, BAD, refused.getMessage());
        }
    }

    @PostMapping("/factor/codes")
    void renew(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(name = "present", defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String code) throws IOException {
        try {
            codes(request, response, account.renewCodes(caller(present), request, shown, code), null);
        } catch (BadRequestException refused) {
            back(request, response, BAD, refused.getMessage());
        }
    }

    @PostMapping("/factor/off")
    void off(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(name = "present", defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String code) throws IOException {
        answer(request, response, "factorDisabled", () -> account.removeFactor(caller(present), request, shown, code));
    }

    @PostMapping("/logins/end")
    void end(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String key) throws IOException {
        answer(request, response, "ended", () -> account.endLogin(present.getName(), key));
    }

    @PostMapping("/logins/end-others")
    void endOthers(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        answer(request, response, "ended", () -> account.endOthers(present.getName(), request));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String done, Runnable change) throws IOException {
        try {
            change.run();
            back(request, response, GOOD, done);
        } catch (BadRequestException refused) {
            back(request, response, BAD, refused.getMessage());
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String kind, String message) throws IOException {
        request.getSession().setAttribute(kind, message);
        response.sendRedirect(request.getContextPath() + ROOT);
    }

    private void setup(HttpServletRequest request, HttpServletResponse response, SecondFactors.Setup setup, String bad) throws IOException {
        Map<String, Object> shown = new HashMap<>();
        shown.put("secret", setup.secret());
        shown.put("picture", QrCode.svg(setup.address()));
        if (bad != null) {
            shown.put("bad", pages.text(request, bad));
        }
        pages.write(response, "account-setup", request, shown);
    }

    private void codes(HttpServletRequest request, HttpServletResponse response, List<String> codes, String then) throws IOException {
        if (then != null) {
            request.getSession().setAttribute(GOOD, then);
        }
        pages.write(response, "codes", request, Map.of("codes", codes, "onward", request.getContextPath() + ROOT));
    }

    private void move(HttpSession session, String attribute, Map<String, Object> shown, String name, HttpServletRequest request) {
        Object message = session.getAttribute(attribute);
        if (message != null) {
            session.removeAttribute(attribute);
            shown.put(name, pages.text(request, message.toString()));
        }
    }

    private static Caller caller(Authentication present) {
        return (Caller) present.getPrincipal();
    }
}
