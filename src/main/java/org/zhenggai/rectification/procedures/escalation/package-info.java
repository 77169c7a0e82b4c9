/** The ladder (督办阶梯): checks each case against it, issues what it orders, and follows up until a person ends it. */
package org.zhenggai.rectification.procedures.escalation;
