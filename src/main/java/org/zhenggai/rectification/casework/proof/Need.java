package org.zhenggai.rectification.casework.proof;

/** How the checklist asks for a type of evidence. */
public enum Need {
    /** 必备: by the way the case is put right. */
    REQUIRED,
    /** 有则必交: only where its condition holds. */
    CONDITIONAL,
    /** 通用: of every case. */
    COMMON;

    /** Whether the case is incomplete without it. */
    public boolean always() {
        return this != CONDITIONAL;
    }
}
