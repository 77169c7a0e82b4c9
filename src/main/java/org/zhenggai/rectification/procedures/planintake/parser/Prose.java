package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that name units for an item or for several: 以上两项由…牵头, 该问题由…负责整改, 第1项、第3项由…. */
final class Prose {

    private static final String NUMBER = "[\\d一二两三四五六七八九十]{1,3}";
    private static final String THING = "(?:项|个|条|款)?(?:问题|任务|事项|整改任务|整改事项|工作)?";
    private static final Pattern ABOVE = Pattern.compile("^(?:以上|上述|前述|前)(" + NUMBER + "|各)" + THING + "[,:]?(?:均|都|统一)?(?:由|牵头单位)");
    private static final Pattern THIS = Pattern.compile("^(?:该|此|本|以上|上述)(?:项|个|条)?(?:问题|任务|事项|整改任务)?[,:]?(?:均)?由");
    private static final Pattern EACH = Pattern.compile(NUMBER);

    /** In what such a line says there is a verb for each: who only stands there is named by a label. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:由)?([\\u4e00-\\u9fa5、()]{2,60}?)(?:等)?(负责牵头|牵头负责|牵头|主办|负责整改|负责落实|负责|承办|配合|协助|协办|参与|督导|督办|监督|验收)");
    private static final int LONGEST_ROLES = 200;

    private Prose() {}

    /** Whether the text begins such a sentence. */
    static boolean isAbout(String text) {
        String head = Fold.fold(text.length() > 60 ? text.substring(0, 60) : text).replace(" ", "");
        return ABOVE.matcher(head).find() || THIS.matcher(head).find() || head.startsWith("第") && head.contains("由")
                && numbered(head).find();
    }

    /** Whether such a sentence counts the items that it closes: 以上三项由…. */
    static boolean isAboutSeveral(String sentence) {
        return read(sentence).above() > 1;
    }

    /** What the words of such a sentence give each role, and the date; empty where they say more than that, or less. */
    static Map<PlanField, List<String>> duties(String units) {
        Duties.Reading duties = Duties.read("由" + units);
        boolean whole = duties.rest().isBlank() && (duties.fields().containsKey(PlanField.LEAD) || duties.fields().containsKey(
                PlanField.RESPONSIBLE));
        return whole ? duties.fields() : Map.of();
    }

    /** Who leads, does and helps, of a line that says nothing else: 由甲局牵头，乙镇配合。 Empty for any other line. */
    static Map<PlanField, String> roles(String text) {
        Map<PlanField, String> roles = new EnumMap<>(PlanField.class);
        String close = Fold.withoutEnd(Fold.close(text), "。；;");
        if (close.length() > LONGEST_ROLES) {
            return Map.of();
        }
        for (String clause : close.split("[，,；;]")) {
            Matcher role = ROLE.matcher(Fold.fold(clause));
            if (!role.matches() || roles.put(ProseItem.field(role.group(2)), clause.substring(role.start(1), role.end(1))) != null) {
                return Map.of();
            }
        }
        return roles.containsKey(PlanField.LEAD) || roles.containsKey(PlanField.RESPONSIBLE) ? roles : Map.of();
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
