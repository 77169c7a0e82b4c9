/** The newly found problems over HTTP, under the caller's rights. */
package org.zhenggai.rectification.problem.web;
