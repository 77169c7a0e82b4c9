package org.zhenggai.rectification.ground.access.account;

/** The security administrator wrote down an officer's mobile number, 11 digits; who sends messages keeps it. Within the transaction. */
public record PhoneGiven(String officerId, String phone, String by) {}
