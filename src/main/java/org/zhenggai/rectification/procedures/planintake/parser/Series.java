package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Numbers with any noun (地块1, 交办事项一：, 案例之三, 4号点位) that count up over the document, one by one: they begin items. */
final class Series {

    private static final String NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,3})";
    private static final Pattern NAMED = Pattern.compile(
            "^[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]{0,6}([\\u4e00-\\u9fa5]{1,8}?)(?:之|第|序号|编号|[(#-])? *"
                    + NUMBER + "(?:号|项|宗|件|条|例|个)?[)】\\]]?(?: *[:、.,\\-|] *| +|$)");
    private static final Pattern COUNTED = Pattern.compile("^[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]{0,6}(?:第|No\\.? ?|NO\\.? ?|[#№] ?)?"
            + NUMBER
            + "号?([\\u4e00-\\u9fa5]{0,6})[)】\\]]?(?: *[:、.\\-|] *| +|$)");
    private static final Pattern NO_ITEM = Pattern.compile(
            ".*(?:附件|附表|附录|附|图|表格|注|阶段|步骤|步|期|章|节|篇|部分|月|年|季度|页|路|楼|组|号线|星期|周|方案|版|层|级|发|办|政|字|函|令|批|共|计|前|后|约|近|达)");
    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 40;

    private final Map<Integer, Ordinal> heads = new HashMap<>();

    private Series() {}

    /** What counts up in lines that no other number begins. */
    static Series of(List<Line> lines) {
        Series series = new Series();
        Map<String, List<Line>> nouns = new LinkedHashMap<>();
        Map<Integer, Ordinal> numbers = new HashMap<>();
        for (Line line : lines) {
            if (line.table() > 0) {
                continue;
            }
            String folded = Fold.fold(line.text().substring(0, Math.min(LOOKED_AT, line.text().length())));
            Matcher named = NAMED.matcher(folded);
            Matcher counted = COUNTED.matcher(folded);
            boolean noun = named.find();
            if (noun || counted.find() && counted.group(2).length() + counted.start(1) > 0) {
                String word = noun ? named.group(1) : "第" + counted.group(2);
                if (!NO_ITEM.matcher(word).matches() && Ordinal.of(folded.substring(Lexer.junk(folded))) == null) {
                    nouns.computeIfAbsent(word, key -> new ArrayList<>()).add(line);
                    String number = noun ? named.group(2) : counted.group(1);
                    numbers.put(line.no(), new Ordinal(Ordinal.Style.NAMED, Fold.number(number), number, noun ? named.end() : counted
                            .end()));
                }
            }
        }
        nouns.values().stream().filter(same -> countsUp(same, numbers)).forEach(same -> same.forEach(line -> series.heads.put(line.no(),
                numbers
                        .get(line.no()))));
        return series;
    }

    /** Whether the numbers begin with one and nearly each is the one before with one more. */
    private static boolean countsUp(List<Line> same, Map<Integer, Ordinal> numbers) {
        if (same.size() < FEWEST || numbers.get(same.get(0).no()).number() != 1) {
            return false;
        }
        int steps = 0;
        for (int i = 1; i < same.size(); i++) {
            steps += numbers.get(same.get(i).no()).number() == numbers.get(same.get(i - 1).no()).number() + 1 ? 1 : 0;
        }
        return steps * 5 >= (same.size() - 1) * 4;
    }

    /** The number the line begins with; null for none. */
    Ordinal at(int line) {
        return heads.get(line);
    }
}
