/** Reads plans as people write them: file → lines and tables → items with fields. Knows names of units by a function only. */
package org.zhenggai.rectification.procedures.planintake.parser;
