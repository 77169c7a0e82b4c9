package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RawHttp;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * Every class of account × every interface × what is its own and what is not. Of a foreign case nothing may come back, by its name or in a
 * list, as a count or as an echo of a search: no id, number, name, history, variable. The leader reads the same rows with content, so that
 * no row is empty because it is misspelt.
 */
@RectificationTest
class ForeignObjectsTest {

    /** Concerned with one of the two cases and not with the other. */
    private static final List<String> OFFICERS = List.of("yehe.handler", "yehe.lead", "agriculture.supervisor", "agriculture.inspector",
            "agriculture.lead");
    private static final List<String> ADMINISTRATORS = List.of("admin.system", "admin.security", "admin.audit");
    private static final String OVERSEER = "district.leader";
    /** What the system administrator repairs by, and the log the audit administrator reads: numbers and tasks stand there, no facts. */
    private static final Set<String> OFFICES = Set.of("admin.system /api/cases/{caseNumber}/incidents", "admin.audit /api/audit");
    private static final List<String> BASES = List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private ManagementService management;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Thing own;
    private Thing foreign;
    private final List<String> broken = new ArrayList<>();
    private int tried;

    /** A case with what the engine holds of it. */
    private record Thing(Map<String, String> names) {

        String filled(String text) {
            String filled = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", name.getValue());
            }
            return filled;
        }

        /** What gives the case away wherever it stands. */
        boolean isIn(String text) {
            return List.of("task", "instance", "job", "number").stream().anyMatch(name -> text.contains(names.get(name)));
        }
    }

    @BeforeEach
    void twoCases() {
        own = thing(driver.register(List.of("yehe"), List.of("agriculture")), "yehe");
        foreign = thing(driver.register(List.of("shiling"), List.of("development-reform")), "shiling");
    }

    private Thing thing(RectificationCase c, String unit) {
        Task task = driver.task(c, "Task_Investigate", unit + ".handler");
        return new Thing(Map.of("task", task.getId(), "instance", task.getProcessInstanceId(), "execution", task.getExecutionId(),
                "parent", c.processInstanceId(), "number", c.caseNumber(), "unit", unit, "definition", task.getProcessDefinitionId(),
                "job", management.createJobQuery().processInstanceId(c.processInstanceId()).listPage(0, 1).get(0).getId()));
    }

    @Test
    void nothingOfAForeignCaseComesBack() {
        for (String user : OFFICERS) {
            Http session = Http.session(port, user);
            engine(user, session, false);
            cockpit(user, session, false);
            own(user);
        }
        for (String user : ADMINISTRATORS) {
            Http session = Http.session(port, user);
            engine(user, session, user.equals("admin.system"));
            cockpit(user, session, user.equals("admin.system"));
            own(user);
        }
        System.out.println("foreign objects: " + tried + " requests, " + broken.size() + " broken");
        assertThat(broken).isEmpty();
        assertThat(tried).isGreaterThan(1500);
    }

    @Test
    void whoIsConcernedReadsTheSameRows() {
        Http overseer = Http.session(port, OVERSEER);
        List<String> rows = new ArrayList<>(CaseAddresses.ONE);
        rows.addAll(CaseAddresses.RUNNING);
        for (String row : rows) {
            Http.Answer answer = overseer.get(BASES.get(2) + foreign.filled(row));
            assertThat(answer.status() == 200 && !isNothing(answer.text())).as(row + " " + answer).isTrue();
        }
        CaseAddresses.SEARCHES.forEach((path, bodies) -> bodies.forEach(body -> {
            Http.Answer answer = overseer.post(BASES.get(2) + path, foreign.filled(body));
            assertThat(answer.text()).as(path + " " + body).contains(foreign.names().get("instance"));
        }));
        CaseAddresses.COCKPIT_SEARCHES.forEach(body -> assertThat(overseer.post(COCKPIT + "/process-instance", foreign.filled(body)).text())
                .as(body).contains(foreign.names().get("instance")));
        assertThat(Http.as(port, "yehe.handler").get(BASES.get(0) + own.filled("/task/{task}")).status()).isEqualTo(200);
        for (String user : OFFICERS) {
            assertThat(Http.as(port, user).get(own.filled("/api/cases/{number}")).status()).as(user).isEqualTo(200);
        }
    }

    /**
     * The first of a kind at all of them, the others at one in turn: what stands behind a base is the same engine, what it closes depends
     * on who asks for what.
     */
    private static List<String> basesOf(String user) {
        List<String> kind = OFFICERS.contains(user) ? OFFICERS : ADMINISTRATORS;
        int place = kind.indexOf(user);
        return place == 0 ? BASES : List.of(BASES.get(place % BASES.size()));
    }

    private void engine(String user, Http session, boolean seesRunning) {
        for (String base : basesOf(user)) {
            Http http = base.equals(BASES.get(2)) ? session : Http.as(port, user);
            List<String> rows = new ArrayList<>(CaseAddresses.ONE);
            rows.addAll(seesRunning ? List.of() : CaseAddresses.RUNNING);
            rows.forEach(row -> closed(user, base + row, http.get(base + foreign.filled(row))));
            CaseAddresses.SEARCHES.forEach((path, bodies) -> bodies.forEach(body -> {
                closed(user, base + path + body, http.post(base + path, foreign.filled(body)));
                closed(user, base + path + "/count" + body, http.post(base + path + "/count", foreign.filled(body)));
            }));
            CaseAddresses.LISTS.forEach(row -> silent(user, base + row, http.get(base + row)));
        }
        for (String path : List.of("/engine-rest/task", foreign.filled("/engine-rest/task/{task}"))) {
            RawHttp.Answer answer = new RawHttp(port).send("GET", path, null, List.of("Accept: application/hal+json", basic(user)));
            silent(user, "hal " + path, new Http.Answer(answer.status(), null, answer.body()));
        }
    }

    private void cockpit(String user, Http session, boolean seesRunning) {
        for (String path : List.of("/process-instance", "/process-instance/count")) {
            CaseAddresses.COCKPIT_SEARCHES.forEach(body -> closed(user, path + body, session.post(COCKPIT + path, foreign.filled(body))));
            closed(user, path, session.get(COCKPIT + path + foreign.filled("?variables=leadUnit_eq_{unit}")));
            if (!seesRunning) {
                silent(user, path, session.get(COCKPIT + path));
            }
        }
        if (seesRunning) {
            String called = COCKPIT + foreign.filled("/process-definition/{definition}/called-process-definitions");
            CaseAddresses.COCKPIT_SEARCHES.forEach(body -> {
                if (session.post(called, foreign.filled(body)).status() != 403) {
                    broken.add(user + " searches by variables what a definition calls");
                }
            });
        }
        silent(user, "called", session.get(COCKPIT + foreign.filled("/process-definition/{definition}/called-process-definitions")));
        silent(user, "incident", session.get(COCKPIT + "/incident"));
        closed(user, "called", session.get(COCKPIT + foreign.filled("/process-instance/{instance}/called-process-instances")));
    }

    /** Every address of our own interface, as Spring knows them. */
    private void own(String user) {
        Http http = Http.as(port, user);
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/") && !OFFICES.contains(user + " " + pattern)).forEach(pattern -> {
                    boolean named = pattern.matches(".*\\{(caseNumber|number|taskId|instance)}.*");
                    String path = foreign.filled(pattern.replace("{caseNumber}", "{number}").replace("{taskId}", "{task}"))
                            .replaceAll("\\{[^/}]*}", "1");
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    if (methods.contains(RequestMethod.GET)) {
                        Http.Answer answer = http.get(path);
                        if (named) {
                            closed(user, path, answer);
                        } else {
                            silent(user, path, answer);
                        }
                    }
                    if (named && !methods.contains(RequestMethod.GET)) {
                        write(user, http, methods.iterator().next(), path);
                    }
                }));
    }

    private void write(String user, Http http, RequestMethod method, String path) {
        Http.Answer answer = switch (method) {
            case PUT -> http.put(path, Map.of());
            case DELETE -> http.delete(path);
            default -> http.post(path, Map.of());
        };
        if (answer.status() == 415) {
            answer = method == RequestMethod.PUT ? http.put(path, new byte[] {1}) : http.post(path, "x", "application/octet-stream");
        }
        closed(user, method + " " + path, answer);
    }

    /** Refused, or nothing to be found. */
    private void closed(String user, String what, Http.Answer answer) {
        tried++;
        boolean refused = Set.of(400, 403, 404, 405, 406, 415).contains(answer.status());
        if (!refused && !(answer.status() == 200 && isNothing(answer.text()))) {
            broken.add(user + " " + what + " -> " + answer.status() + " " + shortened(answer.text()));
        }
    }

    /** Whatever is told, it is not of the foreign case. */
    private void silent(String user, String what, Http.Answer answer) {
        tried++;
        if (answer.status() >= 500 || answer.status() == 200 && foreign.isIn(answer.text())) {
            broken.add(user + " " + what + " -> " + answer.status() + " " + shortened(answer.text()));
        }
    }

    private static boolean isNothing(String text) {
        return Set.of("", "[]", "{}", "{\"links\":[]}", "{\"count\":0}", "{\"items\":[]}").contains(text);
    }

    private static String basic(String user) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((user + ":" + RectificationTest.PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
