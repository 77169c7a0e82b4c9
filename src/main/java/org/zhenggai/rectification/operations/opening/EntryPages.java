package org.zhenggai.rectification.operations.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhenggai.rectification.ground.access.login.Pages;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** While there is no account: asks for the code, and then for the three administrators. Drawn by the server, usable without scripts. */
@Controller
@RequestMapping(OpeningDoor.PAGE)
class EntryPages {

    private static final String GUEST = "zhenggai.opening.guest";
    private static final String WRONG = "zhenggai.opening.wrong";
    private static final List<Role> THREE = List.of(Role.SECURITY, Role.SYSTEM, Role.AUDIT);
    private static final Map<Role, String> TASKS = Map.of(
            Role.SECURITY, "管组织机构、账号和口令，不办案件",
            Role.SYSTEM, "管日历、消息渠道、备份和运行情况，看不到案情",
            Role.AUDIT, "查操作日志，看谁在什么时候做了什么，别的都不做");

    private final OpeningState state;
    private final OpeningCode code;
    private final OpeningStart start;
    private final OpeningSettings settings;
    private final Founding founding;
    private final Pages pages;
    private final AuditLog audit;

    EntryPages(OpeningState state, OpeningCode code, OpeningStart start, OpeningSettings settings, Founding founding, Pages pages,
            AuditLog audit) {
        this.state = state;
        this.code = code;
        this.start = start;
        this.settings = settings;
        this.founding = founding;
        this.pages = pages;
        this.audit = audit;
    }

    /** The page before there is anybody. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        if (code.isGuest(session.getAttribute(GUEST))) {
            founders(request, response, List.of(), List.of());
            return;
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("file", settings.file().toString());
        Object wrong = session.getAttribute(WRONG);
        if (wrong != null) {
            session.removeAttribute(WRONG);
            shown.put("message", wrong);
        }
        pages.write(response, "opening-code", request, shown);
    }

    @PostMapping("/code")
    void code(HttpServletRequest request, HttpServletResponse response, @RequestParam(name = "code", defaultValue = "") String typed)
            throws IOException {
        mustAwait();
        HttpSession session = request.getSession();
        OpeningCode.Entry entry = code.enter(typed);
        if (entry == OpeningCode.Entry.RIGHT) {
            request.changeSessionId();
            session.setAttribute(GUEST, code.admit());
            session.setMaxInactiveInterval((int) settings.session().toSeconds());
            audit.record(Act.of(Category.LOGIN, Act.NOBODY, "凭启用码进入首次启用"));
            start.tell(code.draw());
        } else {
            audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "首次启用码不正确").saying(entry == OpeningCode.Entry.EXPIRED ? "已过期" : null));
            session.setAttribute(WRONG, entry == OpeningCode.Entry.EXPIRED ? "启用码已过期。请重新启动本软件，再输入新的启用码。"
                    : "启用码不正确，或者已经用过。请输入控制台上最后显示的一个。");
        }
        response.sendRedirect(request.getContextPath() + OpeningDoor.PAGE);
    }

    @PostMapping("/administrators")
    void administrators(HttpServletRequest request, HttpServletResponse response) throws IOException {
        mustAwait();
        if (!code.isGuest(request.getSession().getAttribute(GUEST))) {
            audit.refused(Act.of(Category.ATTEMPT, Act.NOBODY, "未凭启用码设立管理员"));
            request.getSession().setAttribute(WRONG, "请先输入启用码。");
            response.sendRedirect(request.getContextPath() + OpeningDoor.PAGE);
            return;
        }
        List<Founding.Entry> three = THREE.stream().map(role -> entry(request, role)).toList();
        List<String> problems = founding.problems(three);
        if (!problems.isEmpty()) {
            founders(request, response, three, problems);
            return;
        }
        boolean founded = founding.found(three);
        code.withdraw();
        request.getSession().removeAttribute(GUEST);
        if (!founded) {
            throw new NotFoundException("没有这个地址");
        }
        pages.write(response, "opening-founded", request, Map.of("three", three.stream().map(one -> Map.of("role", one.role().label(),
                "name", one.name(), "id", one.id())).toList()));
    }

    private void mustAwait() {
        if (!state.awaitsAdministrators()) {
            throw new NotFoundException("没有这个地址");
        }
    }

    private static Founding.Entry entry(HttpServletRequest request, Role role) {
        return new Founding.Entry(role, field(request, role, "id").strip(), field(request, role, "name").strip(),
                field(request, role, "password"), field(request, role, "repeated"));
    }

    private static String field(HttpServletRequest request, Role role, String name) {
        String value = request.getParameter(role.id() + "." + name);
        return value == null ? "" : value;
    }

    private void founders(HttpServletRequest request, HttpServletResponse response, List<Founding.Entry> typed, List<String> problems)
            throws IOException {
        List<Map<String, Object>> three = Stream.iterate(0, i -> i < THREE.size(), i -> i + 1).map(i -> {
            Role role = THREE.get(i);
            return Map.<String, Object>of("key", role.id(), "role", role.label(), "task", TASKS.get(role),
                    "id", typed.isEmpty() ? "admin." + role.id().toLowerCase(Locale.ROOT) : typed.get(i).id(),
                    "name", typed.isEmpty() ? "" : typed.get(i).name(), "first", i == 0);
        }).toList();
        pages.write(response, "opening-founders", request, Map.of("three", three, "problems", problems, "bad", !problems.isEmpty()));
    }
}
