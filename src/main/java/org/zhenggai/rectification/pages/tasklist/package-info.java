/** Our pages inside Tasklist: the desk (我的工作台), the case file (案卷) beside the form of every task of a case, and what keeps and asks beside each form. */
package org.zhenggai.rectification.pages.tasklist;
