package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** What happens to a text on its way: line ends get lost, numbers slip, copies leave marks. */
final class PlanMutations {

    static final Map<String, BiFunction<String, Random, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("as it is", (text, random) -> text);
        ALL.put("page marks", (text, random) -> between(text, random, 7, List.of("- 3 -", "第4页 共9页", "— 12 —")));
        ALL.put("marks before numbers", (text, random) -> each(text, random, 3, line -> line.matches("[\\d（【].*") ? "[bookmark: OLE_LINK3]"
                + line
                : line));
        ALL.put("full width", (text, random) -> wide(text));
        ALL.put("spaces in labels", (text, random) -> text.replace("责任单位：", "责 任 单 位：").replace("整改措施：", "整改措施 ：").replace("整改目标：",
                "　　整改目标："));
        ALL.put("other numbers", (text, random) -> text.replaceAll("(?m)^(\\d)\\.(?=[\\u4e00-\\u9fa5])", "$1、"));
        ALL.put("line ends lost", PlanMutations::glued);
        ALL.put("signature", (text, random) -> text + "县整改工作领导小组办公室\n2024年1月5日\n");
    }

    private PlanMutations() {}

    private interface Line {
        String of(String line);
    }

    private static String each(String text, Random random, int one, Line change) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(random.nextInt(one) == 0 ? change.of(line) : line));
        return String.join("\n", lines) + "\n";
    }

    private static String between(String text, Random random, int one, List<String> marks) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            lines.add(line);
            if (lines.size() > 2 && random.nextInt(one) == 0) {
                lines.add(PlanSketch.pick(marks, random));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    /** Behind the end of a sentence; behind other lines a space remains, as scraped pages have it. */
    private static String glued(String text, Random random) {
        StringBuilder glued = new StringBuilder();
        for (String line : text.split("\n")) {
            boolean part = line.matches("[一二]、.*") || glued.indexOf("\n") < 0;
            glued.append(part && glued.length() > 0 && !glued.toString().endsWith("\n") ? "\n" : "").append(line).append(part || !line
                    .endsWith("。")
                    || random.nextBoolean() ? "\n" : "");
        }
        return glued.append('\n').toString();
    }
}
