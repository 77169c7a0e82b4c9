/** The ledger over HTTP. */
package org.zhenggai.rectification.ledger.web;
