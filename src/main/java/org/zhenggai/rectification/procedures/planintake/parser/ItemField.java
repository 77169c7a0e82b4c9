package org.zhenggai.rectification.procedures.planintake.parser;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person may say that words of a document are: a field of an item, by its name in drafts, or nothing of an item. */
public enum ItemField {
    PROBLEM("problem", "问题描述", PlanField.PROBLEM),
    TARGET("target", "整改目标", PlanField.TARGET),
    MEASURES("measures", "整改措施", PlanField.MEASURES),
    RESPONSIBLE("responsibleUnits", "责任单位", PlanField.RESPONSIBLE),
    LEAD("leadUnit", "牵头单位", PlanField.LEAD),
    COOPERATING("cooperatingUnits", "配合单位", PlanField.COOPERATING),
    SUPERVISING("supervisingUnits", "督导单位", PlanField.SUPERVISING),
    DEADLINE("deadlineText", "整改时限", PlanField.DEADLINE),
    CATEGORY("category", "整改类别", PlanField.CATEGORY),
    AREA("areaMu", "涉及面积", PlanField.AREA),
    FARMLAND("farmlandMu", "其中耕地", PlanField.FARMLAND),
    BASIC("basicFarmlandMu", "其中永久基本农田", PlanField.BASIC),
    NOTHING("nothing", "不属于问题", PlanField.IGNORED);

    private final String draftName;
    private final String label;
    private final PlanField field;

    ItemField(String draftName, String label, PlanField field) {
        this.draftName = draftName;
        this.label = label;
        this.field = field;
    }

    /** As drafts name it. */
    @JsonValue
    public String draftName() {
        return draftName;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** Whether a spelling is an example of a number by which its kind is known. */
    public static boolean isNumber(String spelling) {
        return TaughtNumbers.isExample(spelling);
    }

    PlanField field() {
        return field;
    }

    /** @param draftName as drafts name it; empty for what is none */
    public static Optional<ItemField> named(String draftName) {
        return Arrays.stream(values()).filter(field -> field.draftName.equals(draftName)).findFirst();
    }

    @JsonCreator
    static ItemField of(String draftName) {
        return named(draftName).orElseThrow();
    }
}
