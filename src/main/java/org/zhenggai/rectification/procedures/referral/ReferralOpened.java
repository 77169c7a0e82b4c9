package org.zhenggai.rectification.procedures.referral;

/** The system opened a referral, which has no process instance yet. Published in the transaction that opened it. */
public record ReferralOpened(long referralId, long caseId, ReferralKind kind) {}
