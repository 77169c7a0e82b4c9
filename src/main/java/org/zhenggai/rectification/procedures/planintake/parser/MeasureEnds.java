package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** What stands before measures and behind them and is none: 会议要求，…, and a last sentence that is a deadline and nothing else. */
final class MeasureEnds {

    private static final Pattern LEAD_IN = Pattern.compile("^(?:会议|现|经研究)(?:要求|议定|决定|明确|强调|指出|同意)(?:如下)?[,:] *");
    private static final Pattern THOUGHT = Pattern.compile("^(会议(?:认为|指出|听取)[^\\n]{2,300}[。;])((?:会议)(?:要求|议定|决定|明确|同意)(?:如下)?[,:] *)");
    private static final int LONGEST = 4000;

    private MeasureEnds() {}

    /** Takes out what stands before the measures; what a meeting thought of the problem goes to it. */
    static void leadIns(List<RawItem> items) {
        items.forEach(item -> List.of(PlanField.MEASURES, PlanField.REQUIREMENT).stream().filter(item::has).forEach(field -> leadIn(item,
                field)));
    }

    /** Takes out a last sentence that is a deadline, for items that have no other. */
    static void dates(List<RawItem> items) {
        items.forEach(item -> List.of(PlanField.MEASURES, PlanField.REQUIREMENT).stream().filter(item::has).forEach(field -> date(item,
                field)));
    }

    private static void leadIn(RawItem item, PlanField field) {
        List<String> texts = new ArrayList<>(item.values.get(field));
        String folded = Fold.fold(texts.get(0));
        Matcher found = LEAD_IN.matcher(folded);
        Matcher thought = THOUGHT.matcher(folded);
        if (thought.find() && thought.end() < folded.length()) {
            String before = texts.get(0).substring(0, thought.start(2)).strip();
            String problem = item.has(PlanField.PROBLEM) ? item.text(PlanField.PROBLEM, "\n") : item.body;
            item.replace(PlanField.PROBLEM, List.of(Fold.withoutEnd(problem, "。") + "。" + before));
            item.doubts.add(new PlanWarning(Code.INFERRED, "“会议认为”等语已并入问题，请核对", "problem"));
            item.doubts.add(new PlanWarning(Code.INFERRED, "整改措施取自会议决定的内容，请核对", "measures"));
            texts.set(0, texts.get(0).substring(thought.end()));
            item.replace(field, texts);
        } else if (found.find() && found.end() < texts.get(0).length()) {
            texts.set(0, texts.get(0).substring(found.end()));
            item.replace(field, texts);
        }
    }

    private static void date(RawItem item, PlanField field) {
        List<String> texts = new ArrayList<>(item.values.get(field));
        String last = texts.get(texts.size() - 1);
        Duties.Reading read = last.length() > LONGEST || item.has(PlanField.DEADLINE) ? null : Duties.read(last);
        if (read == null || read.fields().size() != 1 || !read.fields().containsKey(PlanField.DEADLINE) || read.rest().isBlank()) {
            return;
        }
        List<String> dates = read.fields().get(PlanField.DEADLINE);
        if (dates.size() == 1 && last.strip().startsWith(read.rest())) {
            texts.set(texts.size() - 1, read.rest());
            item.replace(field, texts);
            item.add(PlanField.DEADLINE, dates.get(0));
            item.doubts.add(new PlanWarning(Code.INFERRED, "时限取自措施中的“" + dates.get(0) + "”，请核对", "deadline"));
        }
    }
}
