/** 台账: one row a case, always current, read and searched under the reader's rights, and exchanged with Excel both ways. */
package org.zhenggai.rectification.views.ledger;
