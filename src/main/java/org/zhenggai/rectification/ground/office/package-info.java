/** The one door to files from offices: packages and workbooks within limits, plain text in any encoding, CSV, dates as people type them. */
package org.zhenggai.rectification.ground.office;
