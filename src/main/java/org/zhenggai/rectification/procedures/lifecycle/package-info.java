/** The category processes: from the plan's case to its end. */
package org.zhenggai.rectification.procedures.lifecycle;
