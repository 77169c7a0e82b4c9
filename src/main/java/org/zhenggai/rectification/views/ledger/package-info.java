/** 台账: one row a case, always current, read and searched under the reader's rights, and written as Excel. */
package org.zhenggai.rectification.views.ledger;
