/** The phases of a plan over HTTP. */
package org.zhenggai.rectification.planning.web;
