package org.zhenggai.rectification.casework.review;

/** What was submitted and is being reviewed. Rounds and comment numbers count per case and stage. */
public enum Stage {
    /** 不属实的调查结论. */
    INVESTIGATION,
    /** 一案一策整改方案. */
    PROGRAMME,
    /** 举证材料, from self-check to feedback. */
    EVIDENCE
}
