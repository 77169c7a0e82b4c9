package org.zhenggai.rectification.procedures.planintake.parser;

/** The names of an item's fields as the draft has them. */
final class ItemFields {

    private ItemFields() {}

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
