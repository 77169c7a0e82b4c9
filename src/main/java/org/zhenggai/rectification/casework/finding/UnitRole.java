package org.zhenggai.rectification.casework.finding;

/** What a unit is to a case. The lead is one of the responsible units; a unit never supervises a case it is responsible for. */
public enum UnitRole {
    /** 牵头责任单位. */
    LEAD,
    /** 配合责任单位. */
    RESPONSIBLE,
    /** 督导单位. */
    SUPERVISING
}
