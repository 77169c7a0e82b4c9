/** The ledger's Excel: written as a stream, read by guessing its columns. */
package org.zhenggai.rectification.views.ledger.workbook;
