package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.EnumSet;
import java.util.Set;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** The names of an item's fields as the draft has them. */
final class ItemFields {

    private static final Set<PlanField> NO_VALUE = EnumSet.of(PlanField.IGNORED, PlanField.UNKNOWN, PlanField.TYPE, PlanField.NUMBER);

    private ItemFields() {}

    /** Says at an item that a label or head was told by nothing but its words; null where it gives no value of the item. */
    static PlanWarning guessed(PlanField field, String label) {
        return NO_VALUE.contains(field) ? null
                : new PlanWarning(Code.INFERRED, "“" + label + "”按“" + field.labels().get(0) + "”读取，请核对", name(field));
    }

    /** Says at an item that no label names the field. */
    static PlanWarning unlabelled(PlanField field) {
        return new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自没有标签的文字，请核对", name(field));
    }

    static String name(PlanField field) {
        return switch (field) {
            case TARGET -> "target";
            case MEASURES, REQUIREMENT -> "measures";
            case LEAD -> "leadUnit";
            case COOPERATING -> "cooperatingUnits";
            case SUPERVISING -> "supervisingUnits";
            case RESPONSIBLE -> "responsibleUnits";
            case DEADLINE -> "deadline";
            case CATEGORY -> "category";
            case AREA -> "areaMu";
            case FARMLAND -> "farmlandMu";
            case BASIC -> "basicFarmlandMu";
            case PLACE, COUNT -> "caseCounts";
            default -> "problem";
        };
    }
}
