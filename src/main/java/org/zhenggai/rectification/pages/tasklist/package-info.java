/** Our page inside Tasklist: the case file (案卷) beside the form of every task of a case. */
package org.zhenggai.rectification.pages.tasklist;
