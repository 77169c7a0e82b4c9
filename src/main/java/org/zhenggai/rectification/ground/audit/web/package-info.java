/** The audit log over HTTP, for the audit administrator alone; and the filters that notice attempts. */
package org.zhenggai.rectification.ground.audit.web;
