package org.zhenggai.rectification.ground.organization;

/** Whom clues are handed over to. */
public enum Receiver {
    POLICE("有管辖权的公安机关"),
    DISCIPLINE("有管辖权的纪检监察机关"),
    ACCOUNTABILITY("有关任免机关");

    private final String role;

    Receiver(String role) {
        this.role = role;
    }

    /** How it is addressed where a jurisdiction does not name it. */
    String role() {
        return role;
    }
}
