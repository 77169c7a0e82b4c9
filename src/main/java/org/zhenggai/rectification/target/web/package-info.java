/** Targets, values and assessments over HTTP, under the caller's rights. */
package org.zhenggai.rectification.target.web;
