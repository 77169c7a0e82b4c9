/** The ledger over HTTP. */
package org.zhenggai.rectification.views.ledger.web;
