/** The log taken out of the system, with what proves that it is the log. */
package org.zhenggai.rectification.ground.audit.export;
