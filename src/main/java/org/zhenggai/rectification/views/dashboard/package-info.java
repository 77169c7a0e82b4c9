/** 整改看板: figures over the ledger, each with the list behind it, and what the bureau does to many cases at once. */
package org.zhenggai.rectification.views.dashboard;
