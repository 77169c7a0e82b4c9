package org.zhenggai.rectification.ground.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhenggai.rectification.support.RawHttp;
import org.zhenggai.rectification.support.RectificationTest;

/** Every spelling of every path without credentials: nothing answers, nothing is done. */
@RectificationTest
class DoorMatrixTest {

    private static final List<String> ENGINE_DEPTHS = List.of("", "/count", "/x", "/x/variables", "/create");
    private static final List<String> WEB_APPLICATIONS = List.of("/camunda/api/admin/plugin/adminPlugins/default/user",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/camunda/api/cockpit/plugin/base/default/incident",
            "/camunda/api/tasklist/plugin/tasklistPlugins/default/x", "/camunda/api/admin/auth/user/default", "/camunda/api/engine/engine",
            "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js", "/camunda/api/welcome/plugin/x/default/y",
            "/camunda/api/admin/setup/default/user/create", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/prometheus",
            "/account", "/login/step");
    /** What anyone may ask; every spelling of it is refused all the same unless it is the plain one. */
    private static final List<String> OPEN = List.of("/login", "/actuator/health", "/webapp/clock", "/webapp/dom.js", "/favicon.ico",
            "/error");

    /** One of each router and filter: these in every spelling there is, all others in those that have once opened a door. */
    private static final Set<String> ROUTED_DIFFERENTLY = Set.of("/engine-rest/task", "/engine-rest/user/create",
            "/engine-rest/engine/default/task",
            "/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default", "/api/organization", "/api/cases/x",
            "/account", "/opening/administrators",
            "/camunda/api/cockpit/plugin/base/default/incident", "/camunda/api/admin/setup/default/user/create", "/actuator/env",
            "/actuator/prometheus");

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;

    @Test
    void nothingAnswersNobodyHoweverThePathIsWritten() {
        RawHttp raw = new RawHttp(port);
        long tasksBefore = tasks.createTaskQuery().count();
        long usersBefore = identity.createUserQuery().count();
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (String path : protectedPaths()) {
            Set<String> spellings = new TreeSet<>(Spellings.few(path));
            if (ROUTED_DIFFERENTLY.contains(path)) {
                spellings.addAll(Spellings.of(path));
            }
            for (String spelling : spellings) {
                for (String method : List.of("GET", "POST")) {
                    tried++;
                    RawHttp.Answer answer = raw.send(method, spelling, method.equals("POST") ? "{}" : null,
                            List.of("X-Requested-With: XMLHttpRequest"));
                    boolean toLogin = answer.status() == 302 && answer.head().contains("/login?then=");
                    boolean open = OPEN.stream().anyMatch(spelling::equals) || spelling.startsWith("/webapp/") && answer.status() == 404;
                    if (!toLogin && !open && !Set.of(400, 401, 403, 404, 405).contains(answer.status())) {
                        broken.add(method + " " + spelling + " " + answer.status());
                    }
                    if (!open && answer.status() == 404 && !isClosedToAll(spelling)) {
                        broken.add("tells that it is not there: " + method + " " + spelling);
                    }
                }
            }
        }
        System.out.println("doors without credentials: " + tried + " requests, " + broken.size() + " broken");
        assertThat(broken).isEmpty();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(tasksBefore);
        assertThat(identity.createUserQuery().count()).isEqualTo(usersBefore);
    }

    private static boolean isClosedToAll(String spelling) {
        return spelling.contains("/setup") || spelling.contains("/version") || spelling.contains("/telemetry") || spelling.contains(
                "/external-task")
                || spelling.contains("/identity/verify") || spelling.contains("/opening");
    }

    private Set<String> protectedPaths() {
        Set<String> paths = new TreeSet<>(WEB_APPLICATIONS);
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(pattern -> {
            String path = pattern.replaceAll("\\{[^/]*\\}", "x");
            if (!OPEN.contains(path) && !path.startsWith("/login")) {
                paths.add(path);
            }
        }));
        Set<String> resources = new TreeSet<>();
        CamundaRestResources.getResourceClasses().forEach(resource -> {
            if (resource.isAnnotationPresent(Path.class)) {
                resources.add(resource.getAnnotation(Path.class).value());
            }
        });
        resources.addAll(List.of("task", "user", "group", "process-definition", "process-instance", "history/task",
                "history/variable-instance",
                "deployment", "authorization", "filter", "job", "execution", "variable-instance", "message", "signal", "batch", "migration",
                "decision-definition", "identity/groups", "metrics", "version", "schema/log", "incident", "tenant", "engine"));
        for (String resource : resources) {
            String name = resource.startsWith("/") ? resource : "/" + resource;
            for (String base : List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
                ENGINE_DEPTHS.forEach(depth -> paths.add((base + name + depth).replaceAll("\\{[^/]*\\}", "x").replaceAll("/+", "/")
                        .replaceAll("(.)/$", "$1")));
            }
        }
        return paths;
    }
}
