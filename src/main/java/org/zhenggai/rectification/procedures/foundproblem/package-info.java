/** 新发现问题登记: a problem found while the rectification runs becomes a finding of the plan, or is turned down with a reason. */
package org.zhenggai.rectification.procedures.foundproblem;
