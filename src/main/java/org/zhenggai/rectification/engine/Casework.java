package org.zhenggai.rectification.engine;

/** Says who may do casework at all; another room knows the people. The three administrators (三员) may not, whatever grants they have. */
public interface Casework {

    boolean mayWork(String userId);
}
