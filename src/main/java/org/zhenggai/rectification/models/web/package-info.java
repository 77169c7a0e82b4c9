/** The models over HTTP, for the system administrator alone. */
package org.zhenggai.rectification.models.web;
