/** What the model of the patrol calls. */
package org.zhenggai.rectification.procedures.fieldpatrol.process;
