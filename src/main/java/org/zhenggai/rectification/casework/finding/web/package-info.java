/** The cases over HTTP, under the caller's rights. */
package org.zhenggai.rectification.casework.finding.web;
