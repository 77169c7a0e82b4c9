package org.zhenggai.rectification.views.message;

/**
 * Published by whoever runs something by itself and needs the system administrator: told once for its subject and occasion, by the channels
 * that are set.
 *
 * @param subject  what it is about, by a key that stays the same
 * @param occasion what distinguishes repetitions, e.g. the day
 * @param title    in Chinese, one line
 * @param what     what has happened, in Chinese
 * @param advice   what to do about it, in Chinese
 */
public record OperatorNotice(String subject, String occasion, String title, String what, String advice) {}
