/** What escalation.bpmn and the category processes call, and what moves a case's next check. */
package org.zhenggai.rectification.procedures.escalation.process;
