/** Starts the request processes, carries out what was granted and ends a request whose case has ended. */
package org.zhenggai.rectification.procedures.changerequest.process;
