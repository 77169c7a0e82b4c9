package org.zhenggai.rectification.procedures.lifecycle;

/** Short, medium or long plan (短期、中期、长期整改计划). */
enum PlanTerm {
    SHORT("短期"),
    MEDIUM("中期"),
    LONG("长期");

    private final String label;

    PlanTerm(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
