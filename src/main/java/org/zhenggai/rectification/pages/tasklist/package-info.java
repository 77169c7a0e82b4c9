/** Our pages inside Tasklist: the desk (我的工作台), the case file (案卷) beside every form of a case, and what keeps and asks in forms. */
package org.zhenggai.rectification.pages.tasklist;
