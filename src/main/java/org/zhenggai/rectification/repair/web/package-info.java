/** The repair of stuck cases over HTTP, for the system administrator alone. */
package org.zhenggai.rectification.repair.web;
