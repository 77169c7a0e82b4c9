/** Evidence over HTTP. */
package org.zhenggai.rectification.evidence.web;
