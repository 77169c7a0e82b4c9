/** What the models call to hold, release and end a case. */
package org.zhenggai.rectification.casework.finding.process;
