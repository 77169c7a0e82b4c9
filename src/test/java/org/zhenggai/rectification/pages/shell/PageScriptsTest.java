package org.zhenggai.rectification.pages.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The scripts of our pages: their pure functions, tested by Node's own runner where Node is installed, and how they find each other. */
class PageScriptsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TESTS = Path.of("src/test/js");
    private static final int OLDEST_NODE = 20;
    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern BARE = Pattern.compile("(?:from|import\\() ?'(zhenggai/[\\w-]+)'");

    @Test
    void pureFunctionsDoWhatTheirTestsSay() throws Exception {
        if (version() < OLDEST_NODE) {
            leaveOut();
        }
        List<String> command = Stream.concat(Stream.of("node", "--import", "./" + TESTS.resolve("modules.mjs"), "--test"),
                files(TESTS, ".test.mjs").map(Path::toString)).toList();
        Path said = Files.createTempFile("page-scripts", ".txt");
        Process runner = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(runner.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
        String report = Files.readString(said);
        Files.delete(said);
        assertThat(runner.exitValue()).as(report).isZero();
        assertThat(report).containsPattern("pass [1-9]\\d+");
    }

    @Test
    void filesThatModulesArePutIntoAreScripts() throws Exception {
        if (version() < OLDEST_NODE) {
            leaveOut();
        }
        Path folder = Files.createTempDirectory("page-files");
        StringBuilder all = new StringBuilder();
        for (String app : Pinned.APPS) {
            for (var file : new PageModules(app).files().entrySet()) {
                if (file.getKey().endsWith(".js")) {
                    Path script = folder.resolve(file.getKey().replace('/', '-').replaceFirst("js$", "mjs"));
                    Files.writeString(script, file.getValue());
                    Process check = new ProcessBuilder("node", "--check", script.toString()).redirectErrorStream(true).start();
                    all.append(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                    assertThat(check.waitFor()).as(all.toString()).isZero();
                }
            }
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void modulesAreAskedForByNamesThatThereAre() throws IOException {
        var names = Pinned.json(Pinned.read("static/webapp/modules.json")).get("imports");
        for (Path script : files(RESOURCES.resolve("plugin-webapp"), ".js").toList()) {
            String text = Files.readString(script);
            assertThat(text).as(script.toString()).doesNotContain("'../");
            assertThat(BARE.matcher(text).results().map((MatchResult found) -> found.group(1)))
                    .as(script.toString()).allMatch(names::has);
        }
        names.forEach(address -> assertThat(address.asText()).startsWith("./"));
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    /** The first number of {@code v20.1.2}; 0 where there is no Node. */
    private static int version() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            node.waitFor();
            return Integer.parseInt(said.replaceAll("^v(\\d+)\\..*\\s*$", "$1"));
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static void leaveOut() {
        String message = "没有找到 Node " + OLDEST_NODE + " 或更新的版本，页面脚本的单元测试未执行；构建本身不需要 Node";
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        System.err.println("\n*** SCRIPT TESTS LEFT OUT *** " + message + "\n");
        abort(message);
    }
}
