package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that name units for an item or for several: 以上两项由…牵头, 该问题由…负责整改, 第1项、第3项由…. */
final class Prose {

    private static final String NUMBER = "[\\d一二两三四五六七八九十]{1,3}";
    private static final String THING = "(?:项|个|条|款)?(?:问题|任务|事项|整改任务|整改事项|工作)?";
    private static final Pattern ABOVE = Pattern.compile("^(?:以上|上述|前述|前)(" + NUMBER + "|各)" + THING + "[,:]?(?:均|都|统一)?(?:由|牵头单位)");
    private static final Pattern THIS = Pattern.compile("^(?:该|此|本|以上|上述)(?:项|个|条)?(?:问题|任务|事项|整改任务)?[,:]?(?:均)?由");
    private static final Pattern EACH = Pattern.compile(NUMBER);

    private Prose() {}

    /** Whether the text begins such a sentence. */
    static boolean isAbout(String text) {
        String head = Fold.fold(text.length() > 60 ? text.substring(0, 60) : text).replace(" ", "");
        return ABOVE.matcher(head).find() || THIS.matcher(head).find() || head.startsWith("第") && head.contains("由")
                && numbered(head).find();
    }

    /**
     * How far back, or to which numbers, it goes.
     *
     * @param above   items counted back from the one it stands behind; 0 for all of its group, -1 where numbers are named
     * @param numbers numbers of items as printed
     * @param units   the words about units, from 由 on
     */
    record Reach(int above, List<Integer> numbers, String units) {}

    static Reach read(String text) {
        String folded = Fold.close(Fold.fold(text)).replace(" ", "");
        Matcher above = ABOVE.matcher(folded);
        if (above.find()) {
            String count = above.group(1);
            return new Reach(count.equals("各") ? 0 : Fold.number(count), List.of(), folded.substring(above.end()));
        }
        Matcher one = THIS.matcher(folded);
        if (one.find()) {
            return new Reach(folded.matches("^(?:以上|上述).*") ? 0 : 1, List.of(), folded.substring(one.end()));
        }
        Matcher named = numbered(folded);
        if (!named.find()) {
            return new Reach(1, List.of(), folded);
        }
        return new Reach(-1, numbers(folded.substring(0, named.end())), folded.substring(named.end()));
    }

    /** 第1项、第3项 → 1, 3; 1—3 → 1, 2, 3. */
    static List<Integer> numbers(String text) {
        String folded = Fold.fold(text).replace(" ", "").replace("~", "-").replace("至", "-").replace("到", "-");
        List<Integer> numbers = new ArrayList<>();
        Matcher each = EACH.matcher(folded);
        int end = 0;
        while (each.find()) {
            int number = Fold.number(each.group());
            boolean range = !numbers.isEmpty() && folded.substring(end, each.start()).contains("-");
            for (int i = range ? numbers.get(numbers.size() - 1) + 1 : number; i <= number && numbers.size() < 500; i++) {
                numbers.add(i);
            }
            end = each.end();
        }
        return numbers;
    }

    private static Matcher numbered(String folded) {
        return Pattern.compile("^(?:其中)?(?:第?" + NUMBER + "(?:项|条|个问题|号)?(?:问题)?[、至到\\-和及,~]{0,2}){1,30}(?:问题|任务|事项)?(?:均|都)?由").matcher(
                folded);
    }
}
