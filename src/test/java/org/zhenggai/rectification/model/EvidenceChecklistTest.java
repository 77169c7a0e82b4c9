package org.zhenggai.rectification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;

/** evidence-checklist.dmn, row by row, in the words of domain.md §6. */
class EvidenceChecklistTest {

    private static final Path MODEL = Path.of("processes/evidence-checklist.dmn");
    private static final String COMMON = "整改前照片 整改后照片 图斑号及边界材料 一案一策整改方案 责任人签字表 自验表 整改完成情况报告 长效机制材料";

    private final EvidenceTypes types = new EvidenceTypes(new FileSystemResource("src/main/resources/evidence/types.yaml"));
    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();
    private DmnDecision decision;

    @BeforeEach
    void read() throws Exception {
        decision = engine.parseDecision("evidence-checklist", Files.newInputStream(MODEL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REGULARIZE | 立案呈批表 现场勘验笔录 询问笔录 处罚告知书 处罚决定书 送达回证 罚没凭证 规划符合性意见 用地批复 占补平衡材料 结案报告 | 立项文件 听证材料 强制执行申请书 移送书
            DEMOLISH_AND_RECLAIM | 责令改正通知书 处罚决定书 拆除过程影像 复耕验收意见 耕作层或种植照片 结案报告 | 强制执行裁定 清运凭证 村委证明
            RESTORE_GRAIN | 责令限期改正通知 恢复种植条件验收材料 种植照片 永久基本农田图斑叠加图 田长巡查记录 | 调出核实材料 处罚文书 补划材料
            RECLAIM_FARMLAND | 分乡镇目标与现状对照表 恢复地块清单与矢量图 复耕验收意见 年度变更调查地类材料 年度考核结果 | 进出平衡方案与批复 转入转出清单 难以恢复论证材料
            STOP_AND_RESTORE | 立案呈批表 勘验测量材料 价值认定材料 处罚决定书 送达回证 罚没凭证 修复方案 修复验收材料 封堵照片 结案报告 | 移送书 公安机关回执 林地案卷 处分建议书
            AMEND_RULES | 制度文件 审查规则 本案查处材料 自查报告 责任追究情况 新规后审查意见样例 | 培训记录""")
    void byRoute(String route, String required, String conditional) {
        assertThat(names(route, false, "REQUIRED")).containsExactly(required.split(" "));
        assertThat(names(route, false, "CONDITIONAL")).containsExactly(conditional.split(" "));
        assertThat(names(route, false, "COMMON")).containsExactly(COMMON.split(" "));
    }

    /** One by one, and before the investigation has decided a route, only what every case needs is asked for. */
    @ParameterizedTest
    @CsvSource({"CASE_BY_CASE", "''"})
    void withoutListOfItsOwn(String route) {
        assertThat(hits(route, false)).hasSize(8);
        assertThat(names(route, false, "COMMON")).containsExactly(COMMON.split(" "));
    }

    @Test
    void legacyComesOnTopOfTheOriginalTypesList() {
        assertThat(names("DEMOLISH_AND_RECLAIM", true, "REQUIRED")).contains("复耕验收意见", "历次意见答复", "补充材料清单").hasSize(8);
        assertThat(names("SUPPLEMENT_LEGACY", true, "REQUIRED")).containsExactly("历次意见答复", "补充材料清单");
        assertThat(names("SUPPLEMENT_LEGACY", true, "CONDITIONAL")).containsExactly("长期整改计划", "整改条件说明", "阶段目标", "年度进展材料");
    }

    @Test
    void conditionalPiecesSayWhenAndEveryRowIsReached() throws Exception {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String route : List.of("REGULARIZE", "DEMOLISH_AND_RECLAIM", "RESTORE_GRAIN", "RECLAIM_FARMLAND", "STOP_AND_RESTORE",
                "AMEND_RULES")) {
            all.addAll(hits(route, true));
        }
        assertThat(all).allSatisfy(row -> assertThat(((String) row.get("condition")).isEmpty())
                .isEqualTo(!"CONDITIONAL".equals(row.get("need"))));
        Set<String> reached = new TreeSet<>();
        all.forEach(row -> reached.add(row.get("type") + " " + row.get("need") + " " + row.get("condition")));
        Set<String> written = new TreeSet<>();
        for (Rule rule : Dmn.readModelFromStream(Files.newInputStream(MODEL)).getModelElementsByType(DecisionTable.class).iterator()
                .next().getRules()) {
            List<String> out = rule.getOutputEntries().stream().map(entry -> entry.getText().getTextContent().replace("\"", "")).toList();
            written.add(out.get(0) + " " + out.get(1) + " " + out.get(2));
        }
        assertThat(reached).isEqualTo(written);
    }

    private List<Map<String, Object>> hits(String route, boolean legacy) {
        return engine.evaluateDecisionTable(decision, Variables.putValue("route", route).putValue("legacy", legacy)).getResultList();
    }

    private List<String> names(String route, boolean legacy, String need) {
        return hits(route, legacy).stream().filter(row -> need.equals(row.get("need")))
                .map(row -> types.get((String) row.get("type")).name()).toList();
    }
}
