package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/**
 * Lines outside of the items that say until when which of them are done: 6月30日前完成的：第1、4、9项, 1、2、5号问题：9月底前. Only items
 * without a deadline get one, each with a doubt.
 */
final class NumberedDeadlines {

    private static final String NUMBER = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
    private static final String NUMBERS = "((?:问题|序号|编号|第)?" + NUMBER + "(?:(?:项|号|个|条)?(?:问题)?[、,和及至到~-]{1,2}(?:问题|第)?" + NUMBER + ")*)";
    private static final String THINGS = "(?:项|号|个|条)?(?:整改)?(?:问题|事项|任务)?";
    private static final String DONE = "(?:完成|办结|销号|整改到位|整改完毕|到位|整改|坚持整改)?";
    private static final Pattern DATE_FIRST = Pattern.compile("^(.{2,30}?)" + DONE + "的?(?:有|包括|为|问题|事项|任务)*(?:\\([^()]{1,10}\\))? *: *"
            + NUMBERS + THINGS
            + "(?:\\([^()]{1,10}\\))?[。;,]?$");
    private static final Pattern NUMBERS_FIRST = Pattern.compile("^" + NUMBERS + THINGS
            + "(?:的)?(?:整改|完成|办结)?(?:时限|期限|时间)?(?:为|是)?[:,]? *(?:应|须|要|限|请)?(?:于|在)?(.{2,30}?)"
            + DONE + "[。;,]?$");
    private static final int LONGEST = 120;

    private NumberedDeadlines() {}

    static void join(List<RawItem> items, List<Line> lines, Account account) {
        Map<Integer, RawItem> byNumber = new HashMap<>();
        for (RawItem item : items) {
            if (item.number == 0 || byNumber.put(item.number, item) != null) {
                return; // nobody knows which one a number means
            }
        }
        if (items.stream().filter(item -> !item.has(PlanField.DEADLINE)).count() * 2 < items.size()) {
            return;
        }
        BitSet within = new BitSet();
        items.forEach(item -> within.set(item.from, Math.max(item.from, item.to) + 1));
        for (Line line : lines) {
            if (line.table() == 0 && !within.get(line.no()) && line.text().length() <= LONGEST) {
                take(line, byNumber, account);
            }
        }
    }

    private static void take(Line line, Map<Integer, RawItem> items, Account account) {
        for (String part : line.text().split("(?<=[；;。])")) {
            take(part, line, items, account);
        }
    }

    private static void take(String part, Line line, Map<Integer, RawItem> items, Account account) {
        String folded = Fold.close(Fold.fold(part));
        Ordinal ordinal = Ordinal.of(folded);
        Matcher dated = DATE_FIRST.matcher(ordinal == null ? folded : folded.substring(ordinal.length()));
        Matcher numbered = NUMBERS_FIRST.matcher(folded);
        boolean first = dated.find() && DeadlineWords.isWhole(dated.group(1));
        if (!first && !(numbered.find() && DeadlineWords.isWhole(numbered.group(2)))) {
            return;
        }
        String date = first ? dated.group(1) : numbered.group(2);
        List<Integer> numbers = Prose.numbers(first ? dated.group(2) : numbered.group(1));
        if (numbers.isEmpty() || !items.keySet().containsAll(numbers)) {
            return;
        }
        account.mark(line, Fate.FIELD);
        for (int number : numbers) {
            RawItem item = items.get(number);
            item.add(PlanField.DEADLINE, date);
            item.doubts.add(new PlanWarning(Code.INFERRED, "时限按编号取自第" + line.no() + "行，请核对", "deadline"));
        }
    }
}
