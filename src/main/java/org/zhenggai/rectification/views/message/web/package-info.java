/** The inbox and the administrator's settings over HTTP. */
package org.zhenggai.rectification.views.message.web;
