package org.zhenggai.rectification.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Takes requests through their steps as the officers would; the cases are led by 山门镇. */
@TestComponent
public class Requesting {

    /** Number of a reply: drawn from the district's series. */
    public static final String DOCUMENT = "铁东政批〔\\d{4}〕\\d+号";
    private static final AtomicInteger PLANS = new AtomicInteger();

    private final ProcessDriver driver;
    private final PlanRegistration plans;
    private final Cases cases;

    Requesting(ProcessDriver driver, PlanRegistration plans, Cases cases) {
        this.driver = driver;
        this.plans = plans;
        this.cases = cases;
    }

    /** A case of its own plan, led by 山门镇 and supervised by 铁东分局; {@code deadline} null for an undated one. */
    public RectificationCase register(Category category, LocalDate deadline, LocalDate conversionDeadline) {
        String id = "change-" + PLANS.incrementAndGet();
        plans.register(new PlanDocument(id, "测试方案", 2023, null, id.toUpperCase(), 10, List.of(), List.of(
                new PlanDocument.FindingEntry("1", "测试", "测试问题", "测试目标", List.of("测试措施"), category, deadline,
                        conversionDeadline, "LEGACY", null, null, null, List.of("natural-resources"), null,
                        List.of(new PlanDocument.CaseEntry("测试案件", null, List.of("shanmen"),
                                deadline == null ? "原案卷材料查明" : null, deadline == null ? driver.today().plusDays(90) : null))))));
        return cases.byNumber(id.toUpperCase() + "-001").orElseThrow();
    }

    public static Map<String, Object> extension(RectificationCase c, LocalDate newDate) {
        return Map.of("caseNumber", c.caseNumber(), "reason", "雨季无法复耕，工期顺延。", "progress", "地上设施已拆除，尚待复耕。",
                "newDate", newDate.toString());
    }

    public static Map<String, Object> suspension(RectificationCase c, LocalDate until) {
        return Map.of("caseNumber", c.caseNumber(), "reason", "行政诉讼尚未审结。", "supportingDocument", "受理案件通知书（2023）吉0303行初1号",
                "untilDate", until.toString());
    }

    public static Map<String, Object> toDeadlineBound(RectificationCase c, LocalDate fixed) {
        Map<String, Object> form = new HashMap<>(Map.of("caseNumber", c.caseNumber(), "target", "DEADLINE_BOUND", "reason", "案卷已查明，条件具备。"));
        if (fixed != null) {
            form.put("fixedDate", fixed.toString());
        }
        return form;
    }

    public static Map<String, Object> toOngoing(RectificationCase c, LocalDate end) {
        return Map.of("caseNumber", c.caseNumber(), "target", "ONGOING", "reason", "权属争议未决，条件不具备。", "term", "DATED",
                "endDate", end.toString());
    }

    public static Map<String, Object> toUndated(RectificationCase c, LocalDate check) {
        return Map.of("caseNumber", c.caseNumber(), "target", "ONGOING", "reason", "权属争议未决，条件不具备。", "term", "UNDATED",
                "namedCondition", "权属争议裁定生效", "checkDate", check.toString());
    }

    public static Map<String, Object> grant(LocalDate date) {
        return date == null ? Map.of("decision", "GRANT")
                : Map.of("decision", "GRANT", "grantedDate", date.toString());
    }

    public static final Map<String, Object> REFUSAL = Map.of("decision", "REFUSE", "refusalReason", "理由不充分。");
    public static final Map<String, Object> SIGNED = Map.of("conclusion", "SIGN");
    public static final Map<String, Object> UNSIGNED = Map.of("conclusion", "REFUSE", "signReason", "可以按期完成。");
    public static final Map<String, Object> SUPPORT = Map.of("conclusion", "SUPPORT", "opinion", "情况属实，建议同意。");
    public static final Map<String, Object> OPPOSE = Map.of("conclusion", "OPPOSE", "opinion", "工期仍有余量，建议不同意。");

    public String start(String process, Map<String, Object> form) {
        return driver.start(process, "shanmen.handler", form);
    }

    /** Starts the request and takes it to the leader's desk. @return the instance's id */
    public String startToDecision(RectificationCase c, String process, Map<String, Object> form) {
        String instance = start(process, form);
        driver.submit(c, "Task_Sign", "shanmen.lead", SIGNED);
        driver.submit(c, "Task_Opinion", "natural-resources.supervisor", SUPPORT);
        return instance;
    }

    public void decide(RectificationCase c, Map<String, Object> decision) {
        driver.submit(c, "Task_Decide", "district.leader", decision);
    }

    /** Ends the case as unfounded. */
    public void withdraw(RectificationCase c) {
        driver.submit(c, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
    }
}
