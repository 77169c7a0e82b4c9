package org.zhenggai.rectification.procedures.foundproblem;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complete, valid submissions for the forms of a newly found problem. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    /** Farmland of 12 亩, no crime. */
    static Map<String, Object> report(LocalDate today) {
        return new HashMap<>(Map.of("foundOn", today.toString(), "description", "新发现占用耕地堆放砂石，面积约12亩。", "place", "外环路北侧",
                "responsibleUnit", "chengdong", "problemType", "UNAPPROVED_CONSTRUCTION", "areaMu", "12.50", "farmlandMu", "12",
                "basicFarmlandMu", "5.5"));
    }

    static Map<String, Object> reject() {
        return new HashMap<>(Map.of("conclusion", "REJECT", "reason", "该地块已办理临时用地手续。"));
    }

    static Map<String, Object> register(String plan, LocalDate deadline) {
        return new HashMap<>(Map.of("conclusion", "REGISTER", "plan", plan, "title", "城东乡外环路北侧占用耕地堆放砂石",
                "category", "DEADLINE_BOUND", "deadline", deadline.toString(), "supervisingUnits", List.of("natural-resources"),
                "target", "清运砂石，恢复种植条件。", "measures", List.of(Map.of("text", "责令限期清运。"), Map.of("text", "组织复耕验收。"))));
    }

    static Map<String, Object> undated(String plan, LocalDate checkDate) {
        Map<String, Object> form = register(plan, checkDate);
        form.remove("deadline");
        form.putAll(Map.of("category", "ONGOING", "term", "UNDATED", "condition", "权属争议解决后",
                "checkDate", checkDate.toString()));
        return form;
    }
}
