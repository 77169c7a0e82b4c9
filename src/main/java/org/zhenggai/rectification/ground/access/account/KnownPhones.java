package org.zhenggai.rectification.ground.access.account;

/** Who keeps officers' numbers for messages says whether one is known already; the security administrator reads none of them. */
public interface KnownPhones {

    /** @param phone mobile number, 11 digits */
    boolean isKnown(String officerId, String phone);
}
