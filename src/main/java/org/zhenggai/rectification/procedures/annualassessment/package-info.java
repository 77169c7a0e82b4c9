/** Protection targets of townships (耕地保护目标), what was measured against them, and the yearly assessment with its veto. */
package org.zhenggai.rectification.procedures.annualassessment;
