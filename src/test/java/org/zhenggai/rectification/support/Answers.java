package org.zhenggai.rectification.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complete, valid submissions for every form, as an officer would fill them in on the given day. */
public final class Answers {

    /** These officers upload nothing and say why; what is uploaded has tests of its own. */
    private static final String MISSING_REASON = "材料原件在区级部门会办，取回后补交。";

    private Answers() {}

    /** What takes the case forward at the task. */
    public static Map<String, Object> pass(String task, LocalDate today) {
        Map<String, Object> form = new HashMap<>();
        switch (task) {
            case "Task_Investigate" -> form.putAll(Map.of("conclusion", "FOUNDED", "investigatedOn", today.toString(),
                    "facts", "现场核实，地块上建有停车场，硬化地面。", "illegalSubject", "某运输企业",
                    "problemType", "UNAPPROVED_CONSTRUCTION", "areaMu", "7.59", "farmlandMu", "7.59", "basicFarmlandMu", "0",
                    "fitsSpatialPlan", "NO"));
            case "Task_DraftProgramme" -> form.putAll(Map.of("measures", "拆除地上设施，清运建筑垃圾，恢复耕作层并种植。",
                    "planTerm", "SHORT", "responsibleLeader", "分管副镇长", "responsiblePerson", "国土所所长",
                    "milestones", List.of(Map.of("title", "拆除地上设施", "dueOn", today.plusDays(20).toString()),
                            Map.of("title", "恢复耕种条件", "dueOn", today.plusDays(40).toString()))));
            case "Task_Rectify" -> form.putAll(Map.of("action", "SUBMIT", "progress", "地上设施已全部拆除，土地已复耕。",
                    "completedOn", today.toString(), "completionReport", "该地块已拆除复耕并通过镇级核验，具备验收条件。",
                    "missingReason", MISSING_REASON));
            case "Task_SelfCheck" -> form.putAll(Map.of("conclusion", "PASS", "opinion", "核对无误，合格。",
                    "checklist", List.of("FACTS", "DOCUMENTS", "PHOTOS", "SIGNATURES", "MECHANISM"),
                    "missingReason", MISSING_REASON));
            case "Task_SiteInspection" -> form.putAll(Map.of("conclusion", "PASS", "inspectedOn", today.toString(),
                    "place", "外环停车场原址", "siteFindings", "现场已拆除复耕，种植玉米，与材料一致。"));
            case "Task_PublishNotice" -> form.putAll(Map.of("startsOn", today.toString(), "medium", "区政府门户网站",
                    "completion", "已拆除复耕，恢复种植条件。", "hotline", "0434-1234567"));
            case "Task_ReceiveObjection" -> form.putAll(Map.of("receivedOn", today.toString(), "objector", "周边村民",
                    "content", "认为复耕面积不足。"));
            case "Task_DecideObjection" -> form.putAll(Map.of("conclusion", "DISMISSED", "opinion", "经现场复测，面积与材料一致。"));
            case "Task_Approve" -> form.putAll(Map.of("conclusion", "PASS", "opinion", "同意。"));
            case "Task_Report" -> form.putAll(Map.of("conclusion", "PASS",
                    "reportedOn", today.toString(), "opinion", "审核通过。"));
            case "Task_RecordFeedback" -> form.putAll(Map.of("conclusion", "PASS", "documentNumber", "四自然资函〔2024〕1号",
                    "receivedOn", today.toString(), "opinion", "认可整改结果。"));
            default -> form.putAll(Map.of("conclusion", "PASS", "opinion", "同意。"));
        }
        return form;
    }

    /** What sends the case back at the task, with one comment. */
    public static Map<String, Object> back(String task, LocalDate today) {
        Map<String, Object> form = pass(task, today);
        form.put("conclusion", task.equals("Task_DecideObjection") ? "UPHELD" : "RETURN");
        form.put("comments", List.of(Map.of("text", "缺少复耕后的种植照片，请补充。")));
        if (task.equals("Task_SelfCheck")) {
            form.remove("checklist");
            form.remove("missingReason");
        }
        if (task.equals("Task_Approve") || task.equals("Task_Report")) {
            form.remove("reportedOn");
        }
        return form;
    }

    /** The submission with every open comment answered: numbers {@code from} to {@code to}. */
    public static Map<String, Object> answering(Map<String, Object> form, int from, int to) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            answers.add(Map.of("number", String.valueOf(number), "comment", "缺少复耕后的种植照片，请补充。", "answer", "已补充照片。"));
        }
        Map<String, Object> answered = new HashMap<>(form);
        answered.put("answers", answers);
        return answered;
    }

    /** An investigation that finds the problem unfounded. */
    public static Map<String, Object> unfounded(LocalDate today) {
        return new HashMap<>(Map.of("conclusion", "UNFOUNDED", "investigatedOn", today.toString(),
                "facts", "图斑位置为经批准的设施农业用地。", "unfoundedReason", "有设施农业用地备案文件，手续齐全。"));
    }
}
