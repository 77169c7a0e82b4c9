package org.zhenggai.rectification.ground.organization;

/** Which kinds of papers there are; casework knows. */
public interface PaperKinds {

    boolean knows(String kind);
}
