package org.zhenggai.rectification.views.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.views.ledger.LedgerColumn.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The ledger's rows: always what the facts say, and the same when made anew. */
@RectificationTest
class LedgerProjectionTest {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerProjection projection;
    @Autowired
    private Cases cases;
    @Autowired
    private Colours colours;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void rowFollowsTheCaseThroughItsLife() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        assertThat(values(c)).isEqualTo(expectedAfterRegistration(c));

        driver.pass(c, "Task_Investigate", "chengdong.handler");
        assertThat(values(c)).containsEntry(PROCESS_STATE, "DRAFTING_PROGRAMME").containsEntry(ILLEGAL_SUBJECT, "某运输企业")
                .containsEntry(AREA_MU, new BigDecimal("7.59")).containsEntry(BASIC_FARMLAND_MU, new BigDecimal("0.00"));
        driver.pass(c, "Task_DraftProgramme", "chengdong.handler");
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        assertThat(values(c)).containsEntry(PLAN_TERM, "短期").containsEntry(RESPONSIBLE_LEADER, "分管副镇长")
                .containsEntry(RESPONSIBLE_PERSON, "国土所所长").containsEntry(PROCESS_STATE, "RECTIFYING").doesNotContainKey(EVIDENCE_ROUNDS);
        driver.pass(c, "Task_Rectify", "chengdong.handler");
        driver.pass(c, "Task_SelfCheck", "chengdong.lead");
        String checked = "通过 " + driver.today();
        driver.pass(c, "Task_PreliminaryReview", "natural-resources.supervisor", "Task_SiteInspection", "natural-resources.inspector",
                "Task_SiteInspection", "natural-resources.inspector-2", "Task_JointReview", "natural-resources.lead",
                "Task_PublishNotice", "district.supervisor");
        LocalDate notice = driver.today();
        assertThat(values(c)).containsEntry(EVIDENCE_ROUNDS, 1).containsEntry(SELF_CHECK, checked)
                .containsEntry(SITE_INSPECTION, checked).containsEntry(SCHEDULE_STATE, "ON_HOLD").containsEntry(WARNING_COLOUR, "灰")
                .doesNotContainKeys(APPROVAL, CLOSED_ON);
        assertThat((String) values(c).get(NOTICE_PERIOD)).startsWith(notice + "至");
        driver.workingDaysPass(10);
        LocalDate end = driver.today();
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                "natural-resources.reviewer");
        RectificationCase after = cases.get(c.id());
        assertThat((String) values(c).get(APPROVAL)).matches("通过 " + end + " 铁东政验〔\\d{4}〕\\d+号");
        assertThat(values(c)).containsEntry(REPORTED_TO_CITY, end)
                .containsEntry(FEEDBACK, "通过 " + end + " 四自然资函〔2024〕1号").containsEntry(CLOSED_ON, end)
                .containsEntry(DUE_DATE, after.dueDate()).containsEntry(ORIGINAL_DUE_DATE, c.dueDate())
                .containsEntry(SCHEDULE_STATE, "CLOSED").containsEntry(PROCESS_STATE, "CLOSED");
        assertThat(after.dueDate()).isAfter(c.dueDate());
    }

    @Test
    void rebuildGivesTheSameRows() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, driver.today().plusDays(3), List.of("yehe"), List.of("agriculture"));
        driver.workingDaysPass(30);
        assertThat(values(c)).containsEntry(SCHEDULE_STATE, "OVERDUE").containsEntry(WARNING_COLOUR, "红");
        List<Map<String, Object>> before = rows();
        assertThat(before).hasSizeGreaterThan(16);
        assertThat(projection.rebuild("admin.system")).isEqualTo(before.size());
        assertThat(rows()).isEqualTo(before);
    }

    private Map<LedgerColumn, Object> expectedAfterRegistration(RectificationCase c) {
        Map<LedgerColumn, Object> row = new EnumMap<>(LedgerColumn.class);
        row.put(ROW_NUMBER, 1);
        row.put(INSPECTION_YEAR, 2023);
        row.put(FINDING_PATH, "1");
        row.put(CASE_NUMBER, c.caseNumber());
        row.put(PROBLEM_GROUP, "测试");
        row.put(PROBLEM_TYPE, "UNAPPROVED_CONSTRUCTION");
        row.put(PROBLEM, "测试问题");
        row.put(TOWNSHIP, "城东乡");
        row.put(TARGET, "测试目标");
        row.put(MEASURES, "测试措施");
        row.put(CATEGORY, "DEADLINE_BOUND");
        row.put(DUE_DATE, c.dueDate());
        row.put(INTERNAL_DUE_DATE, c.dueDate().minusDays(10));
        row.put(ORIGINAL_DUE_DATE, c.dueDate());
        row.put(LEAD_UNIT_NAME, "城东乡");
        row.put(SUPERVISING, "市自然资源局铁东分局");
        row.put(PROCESS_STATE, "INVESTIGATING");
        row.put(SCHEDULE_STATE, colours.of(cases.get(c.id()).standing(), cases.get(c.id()).dueDate()).state().name());
        row.put(WARNING_COLOUR, "绿");
        return row;
    }

    private Map<LedgerColumn, Object> values(RectificationCase c) {
        return ledger.row(c.id()).orElseThrow().values();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select * from ledger_row order by case_id").query().listOfRows();
    }
}
