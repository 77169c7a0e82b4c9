/** Our pages inside Tasklist: the desk (我的工作台), and the case file (案卷) beside the form of every task of a case. */
package org.zhenggai.rectification.pages.tasklist;
