package org.zhenggai.rectification.views.desk;

import java.time.OffsetDateTime;

/**
 * A form an officer submitted, or that was submitted in the officer's stead.
 *
 * @param what   the task, or 发起 and the process for one that began it
 * @param number of the case, null where it is about none, or about one that is not the reader's any more
 * @param title  of the case, null as above
 * @param by     who submitted it, null for the reader alone
 * @param state  where the case, or what was begun, stands now, or that it was taken back; null where that is not told
 */
record DeskWork(String what, String process, String number, String title, OffsetDateTime at, String by, String state) {}
