/** What the web applications need besides the engine: the clock of their pages. */
package org.zhenggai.rectification.webapp;
