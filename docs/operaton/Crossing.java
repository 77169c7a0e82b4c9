import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One embedded database under two engines: written by the first jar, gone on with by the second, and again by the first. In each turn
 * somebody completes a task of another case over HTTP; what was there before a change of engines must be there after it. From the
 * project's folder: {@code java docs/operaton/Crossing.java camunda.jar operaton.jar EMPTY-FOLDER PORT}. Ends with 1 where something is
 * amiss.
 */
final class Crossing {

    private static final Path SCRIPT = Path.of("src", "main", "resources", "sample", "guided.yaml");
    private static final String TASK = "Task_Investigate";
    private static final Pattern ACT = Pattern.compile("- submit: \\{\"case\": \"([^\"]+)\", \"task\": \"" + TASK
            + "\", \"by\": \"([^\"]+)\", \"form\": \\{(.*)\\}\\}");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": (\"[^\"]*\")");
    private static final String PASSWORD = "Crossing-2023";
    /** The sample's first day. */
    private static final String TODAY = "2023-11-13";
    private static final int LONGEST_START_SECONDS = 300;

    private record Act(String caseNumber, String by, String form) {}

    private final Path folder;
    private final String root;
    private final int port;
    private final HttpClient plain = HttpClient.newHttpClient();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Crossing(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.root = "http://localhost:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Act> acts = new ArrayList<>();
        Matcher found = ACT.matcher(Files.readString(SCRIPT));
        while (found.find()) {
            acts.add(new Act(found.group(1), found.group(2), found.group(3).replace("@today", TODAY)));
        }
        Crossing crossing = new Crossing(Path.of(arguments[2]).toAbsolutePath(), Integer.parseInt(arguments[3]));
        Files.createDirectories(crossing.folder);
        Path[] jars = { Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath(), Path.of(arguments[0]).toAbsolutePath() };
        List<String> before = null;
        for (int turn = 0; turn < jars.length; turn++) {
            before = crossing.turn(turn, jars[turn], acts, before);
        }
        System.out.println("there and back: all well");
    }

    /** @return what stands in the engine at the turn's end, one line for each case */
    private List<String> turn(int turn, Path jar, List<Act> acts, List<String> before) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar",
                jar.toString(), "--server.port=" + port).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("turn-" + turn + ".log").toFile());
        command.environment().put("RECTIFICATION_SAMPLE_PASSWORD", PASSWORD);
        Process running = command.start();
        try {
            Act act = acts.get(turn);
            long from = System.nanoTime();
            while (tasks(act).isEmpty()) {
                if (!running.isAlive() || System.nanoTime() - from > TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS)) {
                    throw new IllegalStateException("turn " + turn + ": no task of " + act.caseNumber + ", see the log in " + folder);
                }
                Thread.sleep(1000);
            }
            System.out.println("turn " + turn + ": " + jar.getFileName() + " runs after " + (System.nanoTime() - from) / 1_000_000_000 + " s");
            List<String> now = state(acts);
            if (before == null) {
                System.out.println("  log-in with a session: " + logIn(act.by));
            } else {
                check(before.equals(now), "open tasks are those of before: " + before + " / " + now);
                int known = send(browser, "GET", "/api/cases/" + act.caseNumber + "/schedule", null, null, null).statusCode();
                check(known < 500 && known != 401, "a session of the other engine is known still: " + known);
            }
            HttpResponse<String> answer = send(plain, "POST", "/engine-rest/task/" + tasks(act).get(0) + "/submit-form", variables(act), act.by,
                    "application/json");
            check(answer.statusCode() < 300, "task of " + act.caseNumber + " completed: " + answer.statusCode() + " " + answer.body());
            check(tasks(act).isEmpty(), "the task is gone");
            List<String> after = state(acts);
            check(!after.equals(now), "the case has gone on: " + after.get(turn));
            return after;
        } finally {
            running.destroy();
            running.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void check(boolean good, String what) {
        System.out.println("  " + (good ? "ok   " : "AMISS ") + what);
        if (!good) {
            throw new IllegalStateException(what);
        }
    }

    /** Which steps of each of the acts' cases are open for whoever acts there. */
    private List<String> state(List<Act> acts) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Act act : acts.subList(0, 6)) {
            String body = send(plain, "GET", "/engine-rest/task?processInstanceBusinessKey=" + act.caseNumber + "&sortBy=id&sortOrder=asc",
                    null, act.by, null).body();
            lines.add(act.caseNumber + all("\"taskDefinitionKey\":\"([^\"]+)\"", body) + all("\"id\":\"([^\"]+)\"", body));
        }
        return lines;
    }

    private List<String> tasks(Act act) throws InterruptedException {
        try {
            return all("\"id\":\"([^\"]+)\"", send(plain, "GET", "/engine-rest/task?taskDefinitionKey=" + TASK
                    + "&processInstanceBusinessKey=" + act.caseNumber, null, act.by, null).body());
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private int logIn(String user) throws IOException, InterruptedException {
        send(browser, "GET", "/login", null, null, null);
        return send(browser, "POST", "/login", "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=" + PASSWORD, null,
                "application/x-www-form-urlencoded").statusCode();
    }

    private static String variables(Act act) {
        return "{\"variables\":{" + String.join(",", FIELD.matcher(act.form).results().map(field -> "\"" + field.group(1) + "\":{\"value\":"
                + field.group(2) + "}").toList()) + "}}";
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String body, String user, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).method(method, body == null ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(
                    StandardCharsets.UTF_8)));
        }
        if (client == browser) {
            cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
                    .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }
}
