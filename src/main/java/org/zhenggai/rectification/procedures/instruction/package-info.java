/** 批示: what a leader orders on a case, carried out and answered by whoever has it in hand, until the leader is satisfied. */
package org.zhenggai.rectification.procedures.instruction;
