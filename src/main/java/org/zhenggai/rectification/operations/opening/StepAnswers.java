package org.zhenggai.rectification.operations.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** What all steps share: who may, what is said afterwards, what was typed into a form that was refused, what is put off, the end. */
@Component
class StepAnswers {

    private static final String GOOD = "zhenggai.opening.good";
    private static final String BAD = "zhenggai.opening.bad";
    private static final String LINES = "zhenggai.opening.lines";
    private static final String TYPED = "zhenggai.opening.typed";
    private static final String PENDING = "zhenggai.opening.pending";
    /** Never shown again, nor kept. */
    private static final Set<String> UNKEPT = Set.of("_csrf", "secret");
    private static final int LONGEST_KEPT = 5000;

    private final OpeningState state;
    private final Standing standing;
    private final Organization organization;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    StepAnswers(OpeningState state, Standing standing, Organization organization, AuditLog audit, TransactionTemplate transaction) {
        this.state = state;
        this.standing = standing;
        this.organization = organization;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param marks whether the step was done by it */
    record Work(String said, boolean marks) {}

    /** @throws ForbiddenException for officers: none of this is theirs */
    void mustBeAdministrator(Authentication present) {
        must(present, Set.of(Role.SECURITY, Role.SYSTEM, Role.AUDIT), "首次启用页面只对三名管理员开放");
    }

    /** Does the work and leads back to the step, saying what came of it. */
    void work(HttpServletRequest request, HttpServletResponse response, Authentication present, Step step, Supplier<Work> work)
            throws IOException {
        must(present, step.roles(), step.title() + "不由您办理");
        HttpSession session = request.getSession();
        session.removeAttribute(TYPED);
        try {
            Work done = work.get();
            if (done.marks()) {
                state.mark(step, false, present.getName());
            }
            session.setAttribute(GOOD, done.said());
        } catch (OrganizationStep.MistakesException mistakes) {
            session.setAttribute(BAD, mistakes.getMessage());
            session.setAttribute(LINES, mistakes.mistakes());
        } catch (BadRequestException refused) {
            refused(request, refused.getMessage());
        } catch (ErrorResponseException refused) {
            refused(request, refused.getBody().getDetail());
        }
        back(request, response, "#" + step.name().toLowerCase(Locale.ROOT));
    }

    private static void refused(HttpServletRequest request, String why) {
        HashMap<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!UNKEPT.contains(name) && values[0].length() <= LONGEST_KEPT) {
                typed.put(name, values[0]);
            }
        });
        request.getSession().setAttribute(BAD, why);
        request.getSession().setAttribute(TYPED, typed);
    }

    void later(HttpServletRequest request, HttpServletResponse response, Authentication present, Step step) throws IOException {
        must(present, step.roles(), step.title() + "不由您办理");
        if (!step.canWait()) {
            throw new BadRequestException(step.title() + "不能留到以后：没有它谁也不能办理");
        }
        transaction.executeWithoutResult(status -> {
            state.mark(step, true, present.getName());
            audit.record(Act.of(Category.SETTING, present.getName(), "首次启用：以后再办").on(step.title()));
        });
        back(request, response, "");
    }

    /** Ends it for good. */
    void finish(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        must(present, Step.PLAN.roles(), "首次启用由安全管理员或系统管理员结束");
        List<String> missing = standing.missing(standing.of(state.marks()));
        if (!missing.isEmpty()) {
            request.getSession().setAttribute(BAD, "还不能结束首次启用：" + String.join("；", missing));
            back(request, response, "#finish");
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (state.complete(present.getName())) {
                audit.record(Act.of(Category.SETTING, present.getName(), "结束首次启用"));
            }
        });
        response.sendRedirect(request.getContextPath() + "/");
    }

    private void must(Authentication present, Set<Role> roles, String otherwise) {
        if (roles.stream().noneMatch(role -> organization.has(present.getName(), role))) {
            throw new ForbiddenException(otherwise);
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String place) throws IOException {
        response.sendRedirect(request.getContextPath() + OpeningDoor.PAGE + place);
    }

    /** What is to be said once, as fields of the page. */
    Map<String, Object> said(HttpServletRequest request) {
        Map<String, Object> said = new HashMap<>();
        HttpSession session = request.getSession();
        Map.of("good", GOOD, "bad", BAD, "mistakes", LINES).forEach((name, attribute) -> {
            Object value = session.getAttribute(attribute);
            if (value != null) {
                session.removeAttribute(attribute);
                said.put(name, value);
            }
        });
        said.put("hasMistakes", said.containsKey("mistakes"));
        return said;
    }

    @SuppressWarnings("unchecked") // nobody else puts anything there
    Map<String, String> typed(HttpServletRequest request) {
        Object typed = request.getSession().getAttribute(TYPED);
        request.getSession().removeAttribute(TYPED);
        return typed == null ? Map.of() : (Map<String, String>) typed;
    }

    CheckedDocument pending(HttpServletRequest request) {
        return (CheckedDocument) request.getSession().getAttribute(PENDING);
    }

    void pending(HttpServletRequest request, CheckedDocument checked) {
        if (checked == null) {
            request.getSession().removeAttribute(PENDING);
        } else {
            request.getSession().setAttribute(PENDING, checked);
        }
    }

    /** Fields of a table of inputs: what stands behind the prefix, and its value. */
    static Map<String, String> below(HttpServletRequest request, String prefix) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                fields.put(name.substring(prefix.length()), values[0]);
            }
        });
        return fields;
    }
}
