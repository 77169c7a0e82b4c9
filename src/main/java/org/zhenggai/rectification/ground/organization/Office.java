package org.zhenggai.rectification.ground.organization;

/** What one unit does for its whole jurisdiction. Whoever holds an office sees every case. */
public enum Office {
    /** Its leaders approve and sign, its supervisors publish notices and lift escalations. */
    GOVERNMENT("政府"),
    /** Its reviewers review strictly and report above, its head and handlers do what no other unit was given. */
    AUTHORITY("主管部门"),
    /** Decides on referrals and sends them. */
    REFERRAL("移送"),
    /** Decides which newly found problems become cases. */
    FOUND_PROBLEMS("新发现问题审核"),
    /** Enters and confirms the yearly assessment. */
    ASSESSMENT("年度考核"),
    /** Keeps the plan's phases, the weekly sheets and the periodic notices. */
    DISPATCH("调度通报"),
    /** Does nothing but see every case. */
    OVERSIGHT("监督");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a jurisdiction has to name a unit for it; the others fall to {@link #AUTHORITY}. */
    boolean required() {
        return this == GOVERNMENT || this == AUTHORITY;
    }
}
