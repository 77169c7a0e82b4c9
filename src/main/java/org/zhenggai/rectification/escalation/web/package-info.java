/** Escalations and the reason of a colour over HTTP, under the caller's rights. */
package org.zhenggai.rectification.escalation.web;
