package org.zhenggai.rectification.ground.organization;

/** What kind of body a unit is. Officers of {@link #ADMINISTRATION} run the system and do no casework. */
public enum UnitKind {
    TOWNSHIP,
    BUREAU,
    DISTRICT,
    DEVELOPMENT_ZONE,
    POLICE,
    ADMINISTRATION;

    /** Whether it answers for a territory, as townships do. */
    public boolean holdsLand() {
        return this == TOWNSHIP || this == DEVELOPMENT_ZONE;
    }
}
