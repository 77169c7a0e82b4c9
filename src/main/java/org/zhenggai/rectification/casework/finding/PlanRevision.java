package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of registered findings, which a new edition of their plan may change. Dates, categories and units of running cases are
 * no words: they have procedures of their own.
 */
@Service
public class PlanRevision {

    /** What a finding says now. */
    public record Words(String problem, String target, List<String> measures) {}

    /** What a finding covers, in 亩; null where the plan states none. */
    public record Areas(BigDecimal area, BigDecimal farmland, BigDecimal basicFarmland) {}

    private final JdbcClient jdbc;
    private final CaseAhead ahead;
    private final Timeline timeline;
    private final Cases cases;

    PlanRevision(JdbcClient jdbc, Timeline timeline, CaseAhead ahead, Cases cases) {
        this.ahead = ahead;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cases = cases;
    }

    /** All findings of the plan, by path. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String planId) {
        return jdbc.sql("""
                select id, plan_id, path, heading, problem, target, category, deadline, problem_type, area_mu, farmland_mu,
                       basic_farmland_mu, conversion_deadline, indicator
                from finding where plan_id = :plan order by path""").param("plan", planId).query(Finding.class).list();
    }

    /** What the plan says is to be done about the finding. */
    @Transactional(readOnly = true)
    public List<String> measures(String findingId) {
        return jdbc.sql("select text from finding_measure where finding_id = :id order by position").param("id", findingId)
                .query(String.class).list();
    }

    /**
     * Sets the words of a finding; what was before stands in the timeline of each of its cases. Does nothing where they are the same.
     *
     * @param source the edition they come from, in Chinese
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revise(Finding finding, Words words, String actor, String source) {
        List<String> before = measures(finding.id());
        StringBuilder changes = new StringBuilder();
        changed(changes, "存在问题", finding.problem(), words.problem());
        changed(changes, "整改目标", finding.target(), words.target());
        changed(changes, "整改措施", String.join("；", before), String.join("；", words.measures()));
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("update finding set problem = :problem, target = :target where id = :id").param("problem", words.problem())
                .param("target", words.target()).param("id", finding.id()).update();
        ahead.findings().forgetAll(known -> known.id().equals(finding.id()));
        if (!before.equals(words.measures())) {
            jdbc.sql("delete from finding_measure where finding_id = :id").param("id", finding.id()).update();
            for (int i = 0; i < words.measures().size(); i++) {
                jdbc.sql("insert into finding_measure (finding_id, position, text) values (?, ?, ?)")
                        .params(finding.id(), i + 1, words.measures().get(i)).update();
            }
        }
        jdbc.sql("select id from rectification_case where finding_id = :id order by id").param("id", finding.id()).query(Long.class).list()
                .forEach(id -> timeline.append(id, actor, "FINDING_REVISED", "方案重发，问题的文字已更新：" + source, changes.toString()));
    }

    /**
     * Sets the areas a finding is said to cover, by the office's decision. Its only case follows where it still has the plan's figure:
     * what an investigation has measured stays.
     *
     * @param source the edition they come from, in Chinese
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void measure(Finding finding, Areas areas, String actor, String source) {
        jdbc.sql("update finding set area_mu = :area, farmland_mu = :farmland, basic_farmland_mu = :basic where id = :id")
                .param("area", areas.area()).param("farmland", areas.farmland()).param("basic", areas.basicFarmland())
                .param("id", finding.id()).update();
        ahead.findings().forgetAll(known -> known.id().equals(finding.id()));
        StringBuilder changes = new StringBuilder();
        changed(changes, "涉及面积（亩）", plain(finding.areaMu()), plain(areas.area()));
        changed(changes, "其中耕地（亩）", plain(finding.farmlandMu()), plain(areas.farmland()));
        changed(changes, "其中永久基本农田（亩）", plain(finding.basicFarmlandMu()), plain(areas.basicFarmland()));
        List<Long> own = jdbc.sql("select id from rectification_case where finding_id = :id order by id").param("id", finding.id())
                .query(Long.class).list();
        own.forEach(id -> {
            if (own.size() == 1 && plain(cases.get(id).areaMu()).equals(plain(finding.areaMu()))) {
                cases.measured(id, areas.area(), areas.farmland(), areas.basicFarmland());
            }
            timeline.append(id, actor, "FINDING_REVISED", "方案重发，问题的面积已更新：" + source, changes.toString());
        });
    }

    private static String plain(BigDecimal area) {
        return area == null ? "未写明" : area.stripTrailingZeros().toPlainString();
    }

    private static void changed(StringBuilder changes, String what, String before, String now) {
        if (!Objects.equals(before, now)) {
            changes.append(changes.isEmpty() ? "" : "\n").append(what).append("：原为“").append(before).append("”，现为“").append(now).append(
                    "”");
        }
    }
}
