/** What acceptance.bpmn calls. */
package org.zhenggai.rectification.acceptance.process;
