package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/**
 * Documents of which one part lists the problems and another, under the same numbers, what is done about them, by whom and until when:
 * the second says more of the items of the first, and is no list of problems itself.
 */
final class AnswerLists {

    private static final Pattern PROBLEMS = Pattern.compile(
            "(?:(?:督察|巡察|巡视|审计|检查)?(?:存在|反馈|发现|指出|查出|主要|突出|具体)?的?(?:主要|突出|具体|有关)?问题(?:清单|情况|表述|单|一览)?)[。:：]?(?:[(（].{1,8}[)）])?");
    /** A part with demands on all is called so too: it answers only where it has as many as there are problems. */
    private static final Pattern REQUIREMENTS = Pattern.compile("(?:整改|处理|督察|督查|下步|下一步)(?:工作)?(?:要求|意见|建议)");
    private static final Map<Pattern, PlanField> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put(Pattern.compile("(?:具体|主要|工作)?(?:整改|整治)?(?:工作)?(?:措施|举措|办法)(?:清单|单|及.{1,8})?"), PlanField.MEASURES);
        ANSWERS.put(REQUIREMENTS, PlanField.MEASURES);
        ANSWERS.put(Pattern.compile("(?:整改|工作)?目标(?:清单)?"), PlanField.TARGET);
        ANSWERS.put(Pattern.compile("(?:整改)?(?:责任|任务)(?:分工|单位|清单|单)(?:及.{1,8})?"), PlanField.RESPONSIBLE);
        ANSWERS.put(Pattern.compile("(?:整改|完成)?(?:时限|期限)(?:要求|清单|单)?"), PlanField.DEADLINE);
    }

    private AnswerLists() {}

    /** Whether a heading names a list of problems. */
    static boolean isOfProblems(String heading) {
        return PROBLEMS.matcher(Fold.close(heading.strip())).matches();
    }

    /** Whether a heading names a list of answers to problems. */
    static boolean isOfAnswers(String heading) {
        return field(heading) != null;
    }

    private static PlanField field(String heading) {
        String text = Fold.close(heading.strip());
        return ANSWERS.entrySet().stream().filter(entry -> entry.getKey().matcher(text).matches()).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    /** Hangs what the answers say at the problems with the same number. */
    static void join(OutlineNode root, Account account) {
        for (OutlineNode problems : List.copyOf(root.children)) {
            if (!isOfProblems(problems.heading.toString()) || problems.children.size() < 2 || problems.holdsItems()) {
                continue;
            }
            for (OutlineNode answers : List.copyOf(root.children)) {
                PlanField field = field(answers.heading.toString());
                if (field != null && answers.line > problems.line && answers(problems, answers, field, account)) {
                    root.children.remove(answers);
                }
            }
            root.forget();
        }
    }

    /** @return whether each answer found its problem */
    private static boolean answers(OutlineNode problems, OutlineNode answers, PlanField field, Account account) {
        boolean fits = !answers.children.isEmpty() && answers.children.stream().allMatch(answer -> find(problems, answer) != null);
        boolean demands = REQUIREMENTS.matcher(Fold.close(answers.heading.toString().strip())).matches();
        if (!fits || demands && answers.children.size() != problems.children.size()) {
            return false;
        }
        for (OutlineNode answer : answers.children) {
            OutlineNode problem = find(problems, answer);
            String text = answer.heading + (answer.body.isEmpty() ? "" : "\n" + answer.body);
            if (!text.isBlank()) {
                problem.label(field, text);
            }
            answer.labels.forEach(label -> problem.label(label.field, label.whole()));
            problem.doubts.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”等按相同编号取自第" + answer.line + "行，请核对", ItemFields
                    .name(field)));
            claim(answer, account);
        }
        return true;
    }

    private static OutlineNode find(OutlineNode problems, OutlineNode answer) {
        List<OutlineNode> found = problems.children.stream().filter(problem -> problem.ordinal.number() == answer.ordinal.number())
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static void claim(OutlineNode node, Account account) {
        node.headingSpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
        node.bodySpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
        node.children.forEach(child -> claim(child, account));
    }
}
