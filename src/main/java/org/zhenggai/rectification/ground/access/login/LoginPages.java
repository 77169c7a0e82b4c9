package org.zhenggai.rectification.ground.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.access.oidc.OidcSettings;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** The log-in page and the pages between it and the first page: small, drawn by the server, usable without scripts. */
@Controller
class LoginPages {

    private final Pages pages;
    private final LoginSteps steps;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Credentials credentials;
    private final LoginAnswers answers;
    private final Destinations destinations;
    private final Sessions sessions;
    private final AuditLog audit;
    private final OidcSettings issuer;
    private final ComesNext next;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    LoginPages(Pages pages, LoginSteps steps, Passwords passwords, SecondFactors factors, Credentials credentials, LoginAnswers answers,
            Destinations destinations, Sessions sessions, AuditLog audit, OidcSettings issuer,
            ComesNext next) {
        this.pages = pages;
        this.steps = steps;
        this.passwords = passwords;
        this.factors = factors;
        this.credentials = credentials;
        this.answers = answers;
        this.destinations = destinations;
        this.sessions = sessions;
        this.audit = audit;
        this.issuer = issuer;
        this.next = next;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String login(HttpServletRequest request, @RequestParam(required = false) String then) {
        HttpSession session = request.getSession();
        Map<String, Object> shown = new HashMap<>();
        put(shown, "message", taken(session, LoginAnswers.MESSAGE));
        put(shown, "name", taken(session, LoginAnswers.NAME));
        Object wanted = then == null ? taken(session, Destinations.THEN) : then;
        put(shown, "then", wanted);
        shown.put("next", next.after(wanted == null ? null : wanted.toString()));
        // left there until somebody logs in: an application that has been logged out may ask for this page twice
        put(shown, "endsAt", session.getAttribute(LoginAnswers.ENDS_AT));
        if (issuer.isOn()) {
            shown.put("elsewhere", Map.of("name", issuer.button(), "query", wanted == null ? ""
                    : "?then=" + URLEncoder.encode(wanted.toString(), StandardCharsets.UTF_8)));
            shown.put("only", issuer.only());
        }
        return pages.draw("login", request, shown);
    }

    @GetMapping(path = "/login/step", produces = MediaType.TEXT_HTML_VALUE)
    void step(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        show(request, response, present, null);
    }

    /** The one-time password, or a recovery code. Guesses are counted like wrong passwords. */
    @PostMapping(path = "/login/step/code")
    void code(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String code) throws IOException {
        Caller caller = (Caller) present.getPrincipal();
        if (Caller.nextStep(present) != LoginStep.CODE) {
            show(request, response, present, null);
            return;
        }
        Credentials.Outcome outcome = credentials.code(caller.userId(), request.getRemoteAddr(), code);
        if (outcome.right()) {
            goOn(request, response, caller.withSecondFactor());
        } else {
            show(request, response, present, outcome.delay().isZero() ? "wrongCode" : "codeDelayed");
        }
    }

    @PostMapping(path = "/login/step/password")
    void password(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String repeated) throws IOException {
        Caller caller = (Caller) present.getPrincipal();
        if (Caller.nextStep(present) != LoginStep.PASSWORD) {
            show(request, response, present, null);
        } else if (!password.equals(repeated)) {
            show(request, response, present, "notRepeated");
        } else {
            try {
                passwords.choose(caller.userId(), password);
                audit.record(Act.of(Category.ACCOUNT, caller.userId(), "修改口令").on(caller.userId()).saying("登录时按要求修改"));
                sessions.endAll(caller.userId(), request.getSession());
                goOn(request, response, caller);
            } catch (BadRequestException broken) {
                show(request, response, present, broken.getMessage());
            }
        }
    }

    @PostMapping(path = "/login/step/setup")
    void setup(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String code) throws IOException {
        Caller caller = (Caller) present.getPrincipal();
        List<String> codes = Caller.nextStep(present) == LoginStep.SETUP ? factors.confirm(caller.userId(), code) : List.of();
        if (codes.isEmpty()) {
            show(request, response, present, "wrongCode");
            return;
        }
        audit.record(Act.of(Category.ACCOUNT, caller.userId(), "启用动态验证码").on(caller.userId()));
        Caller through = caller.withSecondFactor();
        keep(request, response, through.with(steps.next(through)));
        answers.began(request, through);
        pages.write(response, "codes", request, Map.of("codes", codes,
                "onward", request.getContextPath() + destinations.first(caller.userId(), request.getSession())));
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        LoginStep next = steps.next(caller);
        keep(request, response, caller.with(next));
        if (next == null) {
            answers.began(request, caller);
        }
        response.sendRedirect(request.getContextPath() + (next == null ? destinations.first(caller.userId(), request.getSession())
                : "/login/step"));
    }

    /** Another id for a session that can do more than before. */
    private void keep(HttpServletRequest request, HttpServletResponse response, Authentication now) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Authentication present, String message) throws IOException {
        LoginStep step = Caller.nextStep(present);
        if (step == null) {
            response.sendRedirect(request.getContextPath() + destinations.first(present.getName(), request.getSession()));
            return;
        }
        Map<String, Object> shown = new HashMap<>();
        put(shown, "message", pages.text(request, message));
        if (step == LoginStep.SETUP) {
            SecondFactors.Setup setup = factors.begin(present.getName());
            shown.put("secret", setup.secret());
            shown.put("picture", QrCode.svg(setup.address()));
        }
        pages.write(response, step.name().toLowerCase(java.util.Locale.ROOT), request, shown);
    }

    private static void put(Map<String, Object> shown, String name, Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }

    private static Object taken(HttpSession session, String name) {
        Object value = session.getAttribute(name);
        session.removeAttribute(name);
        return value;
    }
}
