/** The way taken over HTTP, under the rules of the case. */
package org.zhenggai.rectification.way.web;
