package org.zhenggai.rectification.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhenggai.rectification.ground.access.AccountKeeper;
import org.zhenggai.rectification.hostile.HostileValues.Body;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * Whatever is sent to whatever address: the answer is no error of ours, and says in Chinese what is wrong. By itself it sends a part,
 * the same each time, every value to some addresses and every address some values; {@code -Dhostile=all} sends all to all.
 */
@RectificationTest
class HostileRequestsTest {

    private static final List<String> USERS = List.of("shanmen.handler", "natural-resources.reviewer", "district.leader", "admin.system",
            "admin.security", "admin.audit");
    /** What would answer with a file of everything, or start work for the whole district, to each of the many requests. */
    private static final Set<String> ONCE = Set.of("/api/ledger/rebuild", "/api/ledger/export", "/api/dashboard/workbook",
            "/api/audit/verify");

    @LocalServerPort
    private int port;
    @Autowired
    private AccountKeeper accounts;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Hostile values have been wrong passwords on the page of one's own account; other tests work under these names. */
    @AfterEach
    void nobodyWaits() {
        USERS.forEach(accounts::release);
    }

    @Test
    void everyControllerAnswersEverythingInChinese() {
        HostileClient client = new HostileClient(port, USERS);
        int[] handlers = {0};
        new TreeMap<>(handlers()).forEach((address, handler) -> {
            handlers[0]++;
            String method = address.substring(0, address.indexOf(' '));
            String pattern = address.substring(address.indexOf(' ') + 1);
            List<String> users = ONCE.contains(pattern) ? USERS.subList(0, 1) : USERS;
            for (String path : paths(pattern)) {
                client.send(users, method, path, null, 7);
            }
            String known = pattern.replaceAll("\\{[^}]*(?:aseNumber|number)}", "TD2023-001").replaceAll("\\{[^}]*year}", "2024")
                    .replaceAll("\\{[^}]*}", "1");
            for (String parameter : parameters(handler)) {
                for (String value : HostileValues.IN_QUERY) {
                    client.send(users, method, known + "?" + parameter + "=" + value, null, 13);
                }
            }
            if (!method.equals("GET") && !method.equals("DELETE")) {
                for (Body body : HostileValues.bodies()) {
                    client.send(users, method, known, body, 13);
                }
                for (Body body : HostileValues.objects(fields(handler))) {
                    client.send(users, method, known, body, 13);
                }
            }
        });
        System.out.println("hostile requests: " + client.sent() + " to " + handlers[0] + " addresses, " + client.broken().size()
                + " broken");
        client.broken().forEach((what, answer) -> System.out.println(what + " -> " + answer));
        System.out.println("taken: " + client.taken());
        assertThat(handlers[0]).isGreaterThan(70);
        assertThat(client.broken()).isEmpty();
    }

    @Test
    void theEngineAnswersEverythingInChinese() {
        HostileClient client = new HostileClient(port, USERS);
        for (EngineAddresses.Request request : EngineAddresses.all()) {
            List<String> users = request.method().equals("GET") ? List.of("shanmen.handler", "admin.security") : List.of("shanmen.handler",
                    "admin.system");
            client.send(users, request.method(), "/engine-rest/" + request.path(), request.body(), 41);
        }
        System.out.println("hostile requests to the engine: " + client.sent() + ", " + client.broken().size() + " broken");
        client.broken().forEach((what, answer) -> System.out.println(what + " -> " + answer));
        System.out.println("taken: " + client.taken());
        assertThat(client.broken()).isEmpty();
    }

    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> found = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.zhenggai")) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                info.getPatternValues().forEach(pattern -> methods.forEach(method -> found.put(method + " " + pattern, handler)));
            }
        });
        return found;
    }

    private static List<String> paths(String pattern) {
        List<String> paths = new ArrayList<>();
        int variables = pattern.split("\\{").length - 1;
        for (int i = 0; i < variables; i++) {
            for (String value : HostileValues.IN_PATH) {
                String path = pattern;
                for (int k = 0; k < variables; k++) {
                    path = path.replaceFirst("\\{[^}]*}", k == i ? java.util.regex.Matcher.quoteReplacement(value) : k == 0 ? "TD2023-001"
                            : "1");
                }
                paths.add(path);
            }
        }
        if (variables == 0) {
            paths.add(pattern);
        }
        return paths;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                names.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
            } else if (parameter.getParameterAnnotations().length == 0) {
                names.addAll(components(parameter.getParameterType()));
            }
        }
        return names;
    }

    private static List<String> fields(HandlerMethod handler) {
        List<String> names = new ArrayList<>(List.of("nothing"));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                names.addAll(components(parameter.getParameterType()));
            }
        }
        return names;
    }

    private static List<String> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList() : List.of();
    }
}
