/** The archive over HTTP, under the rules of the case. */
package org.zhenggai.rectification.archive.web;
