package org.zhenggai.rectification.operations.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code components}: every component with its licences, and the known holes with their answers, out of the two CycloneDX documents in the
 * jar. Needs neither database nor network.
 */
public final class ComponentsCommand {

    /** Every component names a licence. */
    public static final int GOOD = 0;
    /** A component names none; it is listed. */
    public static final int WITHOUT_LICENCE = 1;
    /** There is no list in this build. */
    public static final int NO_LIST = 2;

    /** What the build writes down of itself. */
    static final String COMPONENTS = "/META-INF/sbom/application.cdx.json";
    /** What is known of holes in it. */
    static final String HOLES = "/META-INF/sbom/vex.cdx.json";

    private static final String NAME = "components";
    private static final Map<String, String> STATES = Map.of("resolved", "已更换为修复的版本", "not_affected", "不受影响", "in_triage", "尚无修复版本，正在核实",
            "exploitable", "受影响");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    public ComponentsCommand(PrintStream out) {
        this.out = out;
    }

    /** Whether the first argument of the program names this command. */
    public static boolean known(String... arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /** Carries it out. @return exit code */
    public int run() throws IOException {
        JsonNode list = read(COMPONENTS);
        if (list == null) {
            out.println("这个程序包里没有部件清单（" + COMPONENTS + "），请使用 mvn package 打出的包。");
            return NO_LIST;
        }
        int code = components(list);
        out.println();
        holes(read(HOLES));
        return code;
    }

    private int components(JsonNode list) {
        Map<String, String> lines = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        list.path("components").forEach(component -> {
            String licences = licences(component);
            lines.put(component.path("group").asText() + ":" + component.path("name").asText() + " " + component.path("version").asText(),
                    licences);
            counts.merge(licences, 1, Integer::sum);
        });
        lines.forEach((component, licences) -> out.println(component + "　" + (licences.isEmpty() ? "没有写明许可证" : licences)));
        out.println();
        out.println("共" + lines.size() + "个部件。按许可证：" + counts.entrySet().stream().map(count -> (count.getKey().isEmpty() ? "没有写明" : count
                .getKey()) + " " + count.getValue() + "个").collect(Collectors.joining("；")) + "。");
        return counts.containsKey("") ? WITHOUT_LICENCE : GOOD;
    }

    /** Where several are named the user may choose, as Maven's descriptions mean it. */
    private static String licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false).map(one -> one.has("expression") ? one.path(
                "expression")
                .asText() : one.path("license").path("id").asText(one.path("license").path("name").asText())).collect(Collectors
                        .joining(" 或 "));
    }

    private void holes(JsonNode document) {
        List<JsonNode> holes = StreamSupport.stream(document.path("vulnerabilities").spliterator(), false).toList();
        out.println("已知漏洞" + holes.size() + "个，答复如下（英文原文，机器可读的在 " + HOLES + "）：");
        holes.forEach(hole -> out.println(hole.path("id").asText() + "　" + hole.path("affects").path(0).path("ref").asText() + "　"
                + STATES.get(hole.path("analysis").path("state").asText()) + "　" + hole.path("analysis").path("detail").asText()));
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = ComponentsCommand.class.getResourceAsStream(resource)) {
            return in == null ? null : JSON.readTree(in);
        }
    }
}
