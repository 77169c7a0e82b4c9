/** The dashboard over HTTP. */
package org.zhenggai.rectification.dashboard.web;
