/** Reads a ledger (台账) somebody kept in Excel: guesses its columns, shows what it would change, and carries it out as a whole. */
package org.zhenggai.rectification.views.ledgerimport;
