package org.zhenggai.rectification.ground.access.account;

import java.time.OffsetDateTime;

/**
 * Wrong passwords or one-time passwords of an account have begun to delay further attempts; its owner and the security administrators
 * are told.
 *
 * @param userId   the account as typed; there need not be one
 * @param code     whether one-time passwords were guessed, after the right password
 * @param address  where the last wrong one came from
 * @param failures how many there were
 * @param at       real time
 */
public record LoginDelayed(String userId, boolean code, String address, int failures, OffsetDateTime at) {}
